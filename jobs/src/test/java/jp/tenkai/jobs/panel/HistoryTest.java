package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Synthetic figures throughout. */
class HistoryTest {
  private static final Lineage ORIGIN =
      new Lineage("s", "CODE", "file.csv", 7, "2026-01", "CC BY 4.0", "open");

  private static History history(int[] years, double... values) {
    return new History(
        IntStream.range(0, years.length)
            .mapToObj(i -> new History.Point(years[i], values[i]))
            .toList(),
        Double.NaN,
        Double.NaN,
        ORIGIN);
  }

  @Test
  void latest_takesTheLastYearOfTheCountryNotOfTheFile() {
    PanelCell cell = history(new int[] {2019, 2022}, 1, 2).latest(2026, 5);
    assertThat(cell.value()).isEqualTo(2);
    assertThat(cell.year()).isEqualTo(2022);
    assertThat(cell.lineage()).isEqualTo(ORIGIN);
  }

  @Test
  void latest_olderThanAllowedIsTooOldAndKeepsItsYearAndOrigin() {
    PanelCell cell = history(new int[] {2014}, 1).latest(2026, 11);
    assertThat(cell.state()).isEqualTo(PanelCell.State.TOO_OLD);
    assertThat(cell.value()).isNaN();
    assertThat(cell.year()).isEqualTo(2014);
    assertThat(history(new int[] {2015}, 1).latest(2026, 11).isObserved()).isTrue();
  }

  @Test
  void growth_isCompoundOverTheYearsThatReallyLieBetween() {
    // The year 2018 is missing: the nearest to five before 2023 is 2017 (the earlier of two).
    PanelCell cell = history(new int[] {2017, 2019, 2023}, 100, 1, 200).growth(5, 2026, 5);
    assertThat(cell.value()).isCloseTo(100 * (Math.pow(2, 1.0 / 6) - 1), within(1e-12));
    assertThat(cell.year()).isEqualTo(2023);
    assertThat(cell.rule()).isEqualTo("growth-5y");
  }

  @Test
  void growth_needsThreeYearsAndPositiveFigures() {
    assertThat(history(new int[] {2021, 2023}, 1, 2).growth(5, 2026, 5).isObserved()).isFalse();
    assertThat(history(new int[] {2018, 2023}, 0, 2).growth(5, 2026, 5).isObserved()).isFalse();
    assertThat(history(new int[] {2023}, 2).growth(5, 2026, 5).isObserved()).isFalse();
  }

  @Test
  void yearsMustAscend() {
    assertThatThrownBy(() -> history(new int[] {2020, 2020}, 1, 2))
        .hasMessageContaining("years must ascend");
  }
}
