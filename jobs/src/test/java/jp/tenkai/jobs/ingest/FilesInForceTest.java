package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that are made up; the small world's bank has the series BEDS. */
class FilesInForceTest {
  private static final String SHA256 = "ab".repeat(32);

  private static IngestedFile figures(
      String source, String series, String vintage, boolean isStated) {
    return new IngestedFile(
        SHA256,
        "made.csv",
        "worldbank-indicator-csv",
        source,
        "",
        "",
        vintage,
        "made up",
        isStated,
        "free",
        "open",
        1,
        1,
        0,
        0,
        0,
        List.of(series),
        Map.of(DataTable.OBSERVATIONS, List.of("observations.parquet")),
        "",
        "");
  }

  private static IngestedFile trade(String revision, long exporters, long importers) {
    return trade(SHA256, 1, revision, exporters, importers);
  }

  private static IngestedFile trade(
      String sha256, long rows, String revision, long exporters, long importers) {
    return new IngestedFile(
        sha256,
        "BACI.csv",
        "baci-csv",
        "customs",
        "",
        revision,
        "2026-01",
        "made up",
        true,
        "free",
        "open",
        rows,
        rows,
        0,
        exporters,
        importers,
        List.of(),
        Map.of(DataTable.FLOWS, List.of("flows.parquet")),
        "",
        "");
  }

  private static boolean counts(IngestedFile file, String asOf, String... embedded) {
    return !new FilesInForce(
            SmallWorld.shared().configuration(), LocalDate.parse(asOf), Set.of(embedded))
        .of(List.of(file))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bank,    BEDS,  2026-09-30, true,  true",
    "bank,    BEDS,  2026-10-01, true,  false",
    // A month and a year count from their first day.
    "bank,    BEDS,  2026-09,    true,  true",
    "bank,    BEDS,  2026-10,    true,  false",
    "bank,    BEDS,  2026,       true,  true",
    "bank,    BEDS,  2027,       true,  false",
    "bank,    BEDS,  2026-09-30, false, false",
    "bank,    OTHER, 2026-09-30, true,  false",
    "clinic,  BEDS,  2026-09-30, true,  false",
    "own-one, BEDS,  2026-09-30, true,  false",
    // Only equivalents.yaml or the second place of an indicator names it.
    "bank,    D2,    2026-09-30, true,  true"
  })
  void countsWhatIsWantedStatedAndIssuedByTheDay(
      String source, String series, String vintage, boolean isStated, boolean expected) {
    assertThat(counts(figures(source, series, vintage, isStated), "2026-09-30"))
        .isEqualTo(expected);
  }

  @Test
  void whatTheSnapshotHoldsAlreadyDoesNotCountTwice() {
    IngestedFile file = figures("bank", "BEDS", "2026", true);

    assertThat(counts(file, "2026-09-30", "cd".repeat(32))).isTrue();
    assertThat(counts(file, "2026-09-30", SHA256)).isFalse();
  }

  /** A table of a few exporters would make every other country one that sells nothing. */
  @ParameterizedTest
  @CsvSource({
    "HS17, 150, 150, true",
    "HS17, 149, 220, false",
    "HS17, 220, 149, false",
    "'',   220, 220, false"
  })
  void aYearOfTradeCountsWhenItIsTheWorldsAndItsCodesAreKnown(
      String revision, long exporters, long importers, boolean expected) {
    assertThat(counts(trade(revision, exporters, importers), "2026-09-30")).isEqualTo(expected);
  }

  /** A download that was cut short, and then the whole one under the same name. */
  @Test
  void ofOneYearOfTradeThatWasLandedTwiceTheLongerCounts() {
    IngestedFile cut = trade("aa".repeat(32), 10, "HS17", 220, 220);
    IngestedFile whole = trade("bb".repeat(32), 11, "HS17", 220, 220);
    FilesInForce inForce =
        new FilesInForce(
            SmallWorld.shared().configuration(), LocalDate.parse("2026-09-30"), Set.of());

    assertThat(inForce.of(List.of(cut, whole))).containsExactly(whole);
    assertThat(inForce.of(List.of(whole, cut))).containsExactly(whole);
    IngestedFile first = figures("bank", "BEDS", "2026-01", true);
    IngestedFile second = figures("bank", "BEDS", "2026-07", true);
    assertThat(inForce.of(List.of(first, second))).containsExactly(first, second);
  }

  /** Facts are shown whatever they say; a source without terms is not. */
  @ParameterizedTest
  @CsvSource({"bank, true", "own-unknown, false"})
  void factsOfAConfiguredSourceCount(String source, boolean expected) {
    IngestedFile file =
        new IngestedFile(
            SHA256,
            "facts.csv",
            "tidy-facts-csv",
            source,
            "",
            "",
            "2026-01",
            "made up",
            true,
            "free",
            "open",
            1,
            1,
            0,
            0,
            0,
            List.of(),
            Map.of(DataTable.FACTS, List.of("facts.parquet")),
            "",
            "");

    assertThat(counts(file, "2026-09-30")).isEqualTo(expected);
    assertThat(counts(file, "2025-12-31")).isFalse();
  }

  private static IngestedFile page(String detail, String vintage) {
    return new IngestedFile(
        detail.contains("2 of") ? "cd".repeat(32) : SHA256,
        "BEDS.json",
        "worldbank-api-json",
        "bank",
        detail,
        "",
        vintage,
        "made up",
        true,
        "free",
        "open",
        1,
        1,
        0,
        0,
        0,
        List.of("BEDS"),
        Map.of(DataTable.OBSERVATIONS, List.of("observations.parquet")),
        "",
        "");
  }

  private static int counting(IngestedFile... files) {
    return new FilesInForce(
            SmallWorld.shared().configuration(), LocalDate.parse("2026-09-30"), Set.of())
        .of(List.of(files))
        .size();
  }

  /** Half an answer would renew half of the alphabet's countries. */
  @Test
  void thePagesOfAnAnswerCountTogetherOrNotAtAll() {
    IngestedFile one = page("BEDS, page 1 of 2", "2026-02");
    IngestedFile two = page("BEDS, page 2 of 2", "2026-02");

    assertThat(counting(one)).isZero();
    assertThat(counting(one, one)).isZero();
    assertThat(counting(one, page("BEDS, page 2 of 2", "2026-03"))).isZero();
    assertThat(counting(one, page("OTHER, page 2 of 2", "2026-02"))).isZero();
    assertThat(counting(one, two)).isEqualTo(2);
    assertThat(counting(page("BEDS", "2026-02"))).isOne();
    assertThat(counting(page("BEDS, a page, more follow", "2026-02"))).isZero();
  }
}
