package jp.tenkai.scoring.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {

  @Test
  void series_are_in_the_order_of_time_and_points_count_distinct_times() {
    Panel panel = new Panel(List.of("A", "B", "A", "A"), new double[] {2010, 2005, 2001, 2004.5});

    assertThat(panel.series(0)).containsExactly(2, 3, 0);
    assertThat(panel.series(1)).containsExactly(1);
    assertThat(panel.timePoint(2)).isZero();
    assertThat(panel.timePoint(0)).isEqualTo(3);
  }

  @Test
  void units_have_no_panel_unless_given_one() {
    assertThat(Units.of(List.of("A")).panel()).isEmpty();

    Units units = Units.ofPanel(new Panel(List.of("A", "A"), new double[] {2018, 2018.5}));
    assertThat(units.codes()).containsExactly("A 2018", "A 2018.5");
    assertThat(units.panel().orElseThrow().entities()).containsExactly("A", "A");
  }

  @Test
  void groups_number_the_labels() {
    Units units =
        new Units(
            List.of("A", "B", "C", "D"),
            List.<String[]>of(new String[] {"y", null, "x", "y"}),
            new boolean[] {true, true, true, true});

    assertThat(units.groupCount(0)).isEqualTo(2);
    assertThat(units.group(0, 0)).isEqualTo(units.group(0, 3)).isNotEqualTo(units.group(0, 2));
    assertThat(units.group(0, 1)).isEqualTo(Units.NO_GROUP);
  }

  @Test
  void an_entity_stands_once_at_a_time() {
    assertThatThrownBy(() -> new Panel(List.of("A", "B", "A"), new double[] {1, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Panel, entity 'A': expected each time once, but found 1.0 twice");
  }

  @Test
  void lengths_blanks_and_times_are_checked() {
    assertThatThrownBy(() -> new Panel(List.of("A"), new double[] {1, 2}))
        .hasMessage("Panel: expected as many times as entities, but found 2 and 1");
    assertThatThrownBy(() -> new Panel(List.of(" "), new double[] {1}))
        .hasMessageContaining("expected a non-blank text");
    assertThatThrownBy(() -> new Panel(List.of("A"), new double[] {Double.NaN}))
        .hasMessageContaining("expected a finite number, but found NaN");
    Panel one = new Panel(List.of("A"), new double[] {1});
    Units two = Units.of(List.of("A", "B"));
    assertThatThrownBy(() -> two.withPanel(one))
        .hasMessage("Units: expected 2 entities of the panel, one a unit, but found 1");
  }
}
