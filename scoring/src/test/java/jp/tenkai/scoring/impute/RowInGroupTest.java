package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.tenkai.scoring.impute.RowInGroup.Statistic;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

/** Cases worked by hand from method-reference.md, section 2, "By row inside a group". */
class RowInGroupTest {

  private static final Units THREE = SampleTable.units(3);

  @Test
  void the_place_in_the_other_rows_is_carried_over() {
    // U2 stands at 0.25 and 0.75 of the first two rows, so at 0.5 of 100 to 300.
    ImputationTable table =
        SampleTable.of(
            THREE, new double[] {0, 8, 2}, new double[] {10, 50, 40}, new double[] {100, 300, NA});

    Imputed imputed = new RowInGroup(Statistic.MEAN).impute(table).get(2);

    assertThat(imputed.value(2)).isEqualTo(200, within(1e-12));
    assertThat(imputed.filling(2)).contains(Filling.ROW_MEAN);
    assertThat(imputed.donors(2)).isEqualTo(2);
    assertThat(imputed.grouping(2)).isEqualTo(Imputed.OWN_VALUES);
  }

  @Test
  void direction_is_applied_before_and_after() {
    // U2 at 2 of 0 to 8 where less is better: place 0.75. Up in the third row: 100 + 0.75 * 200.
    ImputationTable table =
        SampleTable.withSigns(
            THREE, new int[] {-1, 1}, new double[] {0, 8, 2}, new double[] {100, 300, NA});
    assertThat(new RowInGroup(Statistic.MEAN).impute(table).get(1).value(2))
        .isEqualTo(250, within(1e-12));

    // The other way round: place 0.25 of an indicator where less is better.
    ImputationTable reversed =
        SampleTable.withSigns(
            THREE, new int[] {1, -1}, new double[] {0, 8, 2}, new double[] {100, 300, NA});
    assertThat(new RowInGroup(Statistic.MEAN).impute(reversed).get(1).value(2))
        .isEqualTo(250, within(1e-12));
  }

  @Test
  void the_median_is_not_the_mean() {
    ImputationTable table =
        SampleTable.of(
            THREE,
            new double[] {0, 1, 0},
            new double[] {0, 1, 0.1},
            new double[] {0, 1, 1},
            new double[] {0, 1, NA});

    assertThat(new RowInGroup(Statistic.MEDIAN).impute(table).get(3).value(2)).isEqualTo(0.1);
  }

  @Test
  void another_group_is_not_looked_at_and_nothing_to_go_by_is_said() {
    double[][] values = {{0, 8, 2}, {100, 300, NA}};
    ImputationTable table =
        new ImputationTable(
            values,
            SampleTable.of(THREE, values).origins(),
            new int[] {1, 1},
            new String[] {"one", "other"},
            THREE);

    Imputed imputed = new RowInGroup(Statistic.MEAN).impute(table).get(1);

    assertThat(imputed.value(2)).isNaN();
    assertThat(imputed.gap(2)).contains(Gap.NO_PREDICTOR);
  }

  @Test
  void a_constant_tells_nothing_and_is_filled_with_itself() {
    ImputationTable table =
        SampleTable.of(
            THREE, new double[] {5, 5, NA}, new double[] {0, 8, 2}, new double[] {100, 300, NA});

    List<Imputed> imputed = new RowInGroup(Statistic.MEAN).impute(table);

    assertThat(imputed.get(0).value(2)).isEqualTo(5);
    assertThat(imputed.get(2).value(2)).isEqualTo(150, within(1e-12));
    assertThat(imputed.get(2).donors(2)).isEqualTo(1);
  }
}
