package jp.tenkai.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.jobs.quality.SeriesProfile.Extreme;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;

/** Profiles of the small world's series, counted by hand in its files. */
class ProfilesTest {
  private static Series series(String code) {
    return new Series(new SourceId("bank"), code);
  }

  private static List<SeriesProfile> profiles(String day, double ratio, String... codes) {
    return Profiles.of(
        MadeHoldings.asOf(SmallWorld.shared().snapshot(), day),
        Set.of(codes).stream().map(ProfilesTest::series).collect(Collectors.toSet()),
        ratio);
  }

  /** bank/all.csv: Kenya 80 and 100, Tanzania 40 and 41, Uganda 0 and 50, and so on. */
  @Test
  void extremesCountriesAndYearsAreThoseOfTheFigures() {
    SeriesProfile spending = profiles("2026-12-31", 5, "SPEND").get(0);

    assertThat(spending.name()).isEqualTo("bank:SPEND");
    assertThat(spending.unit()).isEqualTo("units of spending");
    assertThat(spending.figures()).isEqualTo(10);
    assertThat(spending.countries()).isEqualTo(5);
    assertThat(spending.newestYear()).isEqualTo(2023);
    assertThat(spending.newestVintage()).isEqualTo("2026-03");
    assertThat(spending.lowest()).isEqualTo(new Extreme(0, "UGA 2018 bank/all.csv:4"));
    assertThat(spending.highest()).isEqualTo(new Extreme(200, "VNM 2023 bank/all.csv:6"));
  }

  /** Of the two neighbouring years there are, 40 and 41 in Tanzania, the later is 1.025 times. */
  @Test
  void aJumpIsBetweenOneYearAndTheNext() {
    assertThat(profiles("2026-12-31", 1.03, "SPEND").get(0))
        .extracting(SeriesProfile::jumps, SeriesProfile::jump)
        .containsExactly(0L, "");
    assertThat(profiles("2026-12-31", 1.02, "SPEND").get(0))
        .extracting(SeriesProfile::jumps, SeriesProfile::jump)
        .containsExactly(1L, "TZA 2022 bank/all.csv:3");
  }

  /** Kenya's people of 2023 in two vintages, 49,999,999 and 50,000,000, are one figure. */
  @Test
  void eachCountryAndYearCountsOnceInItsNewestVintage() {
    SeriesProfile now = profiles("2026-12-31", 5, "PEOPLE").get(0);
    SeriesProfile before = profiles("2026-06-30", 5, "PEOPLE").get(0);

    assertThat(now.figures()).isEqualTo(12);
    assertThat(now.newestVintage()).isEqualTo("2026-07-13");
    assertThat(before.figures()).isEqualTo(1);
    assertThat(before.lowest()).isEqualTo(new Extreme(49_999_999, "KEN 2023 bank/all.csv:8"));
  }

  @Test
  void recentIsTheTenYearsBeforeTheDay() {
    assertThat(profiles("2026-12-31", 5, "SPEND").get(0).recentLowest()).isEqualTo(0);
    SeriesProfile later = profiles("2029-12-31", 5, "SPEND").get(0);
    assertThat(later.lowest().value()).isEqualTo(0);
    assertThat(later.recentLowest()).isEqualTo(40);
    assertThat(profiles("2040-12-31", 5, "SPEND").get(0).recentHighest()).isNaN();
  }

  @Test
  void aSeriesWithoutAnyFigureHasNoProfile() {
    assertThat(profiles("2026-12-31", 5, "NOWHERE")).isEmpty();
  }
}
