package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class HotDeckTest {

  private static final Units UNITS =
      new Units(
          List.of("A", "B", "C", "D", "E", "F"),
          List.<String[]>of(new String[] {"x", "x", "x", "x", "y", null}),
          new boolean[] {true, true, true, true, true, true});

  private static final ImputationTable TABLE =
      SampleTable.of(UNITS, new double[] {1, 3, 8, NA, 100, NA});

  @Test
  void each_donor_of_the_group_is_drawn_equally_often() {
    Sampler sampler = new Imputation.GroupMedian(1).sampler(TABLE);
    List<Double> drawn = new ArrayList<>();
    for (int draw = 0; draw < 6000; draw++) {
      Imputed imputed = sampler.draw(11, draw).get(0);
      assertThat(imputed.filling(3)).contains(Filling.HOT_DECK);
      assertThat(imputed.donors(3)).isEqualTo(3);
      assertThat(imputed.gap(5)).contains(Gap.NO_GROUP);
      drawn.add(imputed.value(3));
    }
    Map<Double, Long> counts =
        drawn.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(counts).containsOnlyKeys(1.0, 3.0, 8.0);
    counts.values().forEach(count -> assertThat(count / 6000.0).isEqualTo(1 / 3.0, within(0.03)));
  }

  @Test
  void a_draw_does_not_depend_on_the_other_rows() {
    double[] other = {5, 6, NA, 7, 8, NA};
    ImputationTable both =
        new ImputationTable(
            new String[] {"other", "row 0"},
            new double[][] {other, TABLE.values()[0]},
            SampleTable.of(UNITS, other, TABLE.values()[0]).origins(),
            new int[] {1, 1},
            new String[] {"group", "group"},
            UNITS);
    for (int draw = 0; draw < 20; draw++) {
      double alone = new Imputation.GroupMedian(1).draw(TABLE, 4, draw).get(0).value(3);
      double together = new Imputation.GroupMedian(1).draw(both, 4, draw).get(1).value(3);

      assertThat(together).isEqualTo(alone);
    }
  }
}
