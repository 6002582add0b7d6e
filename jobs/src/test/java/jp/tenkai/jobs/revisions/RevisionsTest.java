package jp.tenkai.jobs.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.revisions.Change.Kind;
import org.junit.jupiter.api.Test;

/** Two made-up vintages, compared by hand. */
class RevisionsTest {
  private static Place place(String country, int year) {
    return new Place(CountryCode.of(country), year);
  }

  private static Revisions between(Map<Place, Double> before, Map<Place, Double> after) {
    return Revisions.between("made", "2025-01", before, "2026-01", after);
  }

  @Test
  void eachFigureIsCountedOnce() {
    Map<Place, Double> before =
        Map.of(
            place("KEN", 2020), 10.0,
            place("KEN", 2021), 20.0,
            place("KEN", 2022), 30.0,
            place("GHA", 2021), 5.0,
            place("KEN", 2010), 1.0);
    Map<Place, Double> after =
        Map.of(
            place("KEN", 2020), 10.0,
            place("KEN", 2021), 25.0,
            place("KEN", 2023), 40.0);
    Revisions r = between(before, after);
    assertThat(r.unchanged()).isEqualTo(1);
    assertThat(r.changes())
        .containsExactly(
            new Change(Kind.REVISED, place("KEN", 2021), 20, 25),
            new Change(Kind.WITHDRAWN, place("KEN", 2022), 30, Double.NaN),
            new Change(Kind.NEW, place("KEN", 2023), Double.NaN, 40));
    // Ghana is not in the later vintage at all, and 2010 lies before its first year.
    assertThat(r.outside()).isEqualTo(2);
    assertThat(r.count(Kind.REVISED) + r.count(Kind.WITHDRAWN) + r.unchanged() + r.outside())
        .isEqualTo(before.size());
    assertThat(r.count(Kind.REVISED) + r.count(Kind.NEW) + r.unchanged()).isEqualTo(after.size());
  }

  @Test
  void theSameVintageTwiceHasNoChange() {
    Map<Place, Double> figures = Map.of(place("KEN", 2020), 0.0, place("KEN", 2021), -3.5);
    Revisions r = between(figures, figures);
    assertThat(r.changes()).isEmpty();
    assertThat(r.unchanged()).isEqualTo(2);
    assertThat(r.medianPercent()).isNaN();
  }

  /** Paraguay's GDP per head of 2018 differs by 5e-14 of itself between two real vintages. */
  @Test
  void theLastDigitsOfADoubleAreNoRevision() {
    Revisions r =
        between(
            Map.of(place("PRY", 2018), 1000.0, place("PRY", 2019), 1000.0),
            Map.of(place("PRY", 2018), 1000.0009, place("PRY", 2019), 1000.0011));
    assertThat(r.unchanged()).isEqualTo(1);
    assertThat(r.changes()).extracting(Change::place).containsExactly(place("PRY", 2019));
  }

  /** Revisions of 10, -20, 30 and 50 per cent: the middle of their sizes is 25. */
  @Test
  void theMedianIsOfTheSizes() {
    Map<Place, Double> before = new HashMap<>();
    Map<Place, Double> after = new HashMap<>();
    double[] percent = {10, -20, 30, 50};
    for (int i = 0; i < percent.length; i++) {
      before.put(place("KEN", 2000 + i), -100.0);
      after.put(place("KEN", 2000 + i), -100.0 + percent[i]);
    }
    assertThat(between(before, after).medianPercent()).isCloseTo(25, within(1e-9));
    before.put(place("KEN", 2010), 0.0);
    after.put(place("KEN", 2010), 7.0);
    Revisions withZero = between(before, after);
    assertThat(withZero.medianPercent()).isCloseTo(25, within(1e-9));
    assertThat(withZero.count(Kind.REVISED)).isEqualTo(5);
  }

  /** From -4 to -5 is a fall by a quarter of the size. */
  @Test
  void theSignOfAChangeIsItsDirection() {
    Change fall = new Change(Kind.REVISED, place("KEN", 2020), -4, -5);
    assertThat(fall.difference()).isEqualTo(-1);
    assertThat(fall.percent()).isEqualTo(-25);
    assertThat(new Change(Kind.REVISED, place("KEN", 2020), 0, 1).percent()).isNaN();
  }

  @Test
  void aKindMustFitItsValues() {
    assertThatThrownBy(() -> new Change(Kind.NEW, place("KEN", 2020), 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Change(Kind.REVISED, place("KEN", 2020), 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
