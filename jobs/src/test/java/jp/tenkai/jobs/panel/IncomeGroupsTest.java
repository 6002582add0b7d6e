package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import org.junit.jupiter.api.Test;

/**
 * The embedded snapshot's classifications of April and July 2026. In between the World Bank moved
 * Viet Nam and the Philippines up to upper middle income and classified Ethiopia again.
 */
class IncomeGroupsTest {
  private static final Holdings SNAPSHOT =
      MadeHoldings.of(
          new SnapshotFolder(
              SharedSession.spark(),
              Path.of(System.getProperty("tenkai.home"), "datasets/snapshot")));

  private static IncomeGroup group(String country, String day) {
    return IncomeGroups.on(LocalDate.parse(day), SNAPSHOT).get(CountryCode.of(country));
  }

  @Test
  void theGroupsOfTheDayHold() {
    assertThat(group("VNM", "2026-06-30")).isEqualTo(IncomeGroup.LMC);
    assertThat(group("VNM", "2026-12-31")).isEqualTo(IncomeGroup.UMC);
    assertThat(group("PHL", "2026-06-30")).isEqualTo(IncomeGroup.LMC);
    assertThat(group("ETH", "2026-06-30")).isNull();
    assertThat(group("ETH", "2026-12-31")).isEqualTo(IncomeGroup.LIC);
  }

  @Test
  void beforeTheOldestClassificationTheOldestHolds() {
    assertThat(group("VNM", "2019-12-31")).isEqualTo(IncomeGroup.LMC);
  }
}
