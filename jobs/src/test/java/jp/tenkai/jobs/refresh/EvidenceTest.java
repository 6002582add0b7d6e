package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.score.Scenario;
import org.junit.jupiter.api.Test;

/** The tables that say how far to trust the result, in the release from the embedded snapshot. */
class EvidenceTest {
  private static final MadeRelease RELEASE = MadeRelease.embedded();

  @Test
  void noRowIsLostOnTheWayFromAFileToTheRelease() {
    Map<String, Long> refused = new TreeMap<>();
    RELEASE
        .rows(ReleaseTables.QUARANTINE)
        .forEach(
            r ->
                refused.merge(
                    r.text("source") + " " + r.text("file"),
                    r.whole("rows").orElseThrow(),
                    Long::sum));

    assertThat(RELEASE.rows(ReleaseTables.SOURCES)).hasSizeGreaterThan(50);
    for (TableRow file : RELEASE.rows(ReleaseTables.SOURCES)) {
      long quarantined = file.whole("quarantined").orElseThrow();
      assertThat(file.whole("read").orElseThrow())
          .as(file.text("file"))
          .isPositive()
          .isEqualTo(file.whole("kept").orElseThrow() + quarantined);
      assertThat(refused.getOrDefault(file.text("source") + " " + file.text("file"), 0L))
          .as(file.text("file"))
          .isEqualTo(quarantined);
      assertThat(file.text("sha256")).matches("[0-9a-f]{64}");
      assertThat(file.text("vintage")).isNotEmpty();
      assertThat(file.text("vintage_basis")).isNotEmpty();
      assertThat(file.text("licence")).isNotEmpty();
    }
  }

  @Test
  void theManifestNamesTheSameInputs() {
    assertThat(RELEASE.reader().manifest().inputs())
        .extracting(i -> i.source() + " " + i.file() + " " + i.sha256() + " " + i.rowsRead())
        .containsExactlyInAnyOrderElementsOf(
            RELEASE.rows(ReleaseTables.SOURCES).stream()
                .map(
                    r ->
                        r.text("source")
                            + " "
                            + r.text("file")
                            + " "
                            + r.text("sha256")
                            + " "
                            + r.whole("read").orElseThrow())
                .toList());
  }

  @Test
  void everyScenarioIsComputedForEveryRankedCountryAndChangesSomething() {
    List<TableRow> rows = RELEASE.rows(ReleaseTables.SENSITIVITY);
    long ranked =
        RELEASE.rows(ReleaseTables.RANKING).stream()
            .filter(r -> r.whole("rank").isPresent())
            .count();

    assertThat(rows.stream().map(r -> r.text("scenario")).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Scenario.values()).map(Scenario::word).toList());
    for (Scenario scenario : Scenario.values()) {
      List<TableRow> own =
          rows.stream().filter(r -> r.text("scenario").equals(scenario.word())).toList();
      assertThat(own).as(scenario.word()).hasSize((int) ranked);
      assertThat(own.stream().filter(r -> r.whole("shift").orElse(0) != 0))
          .as(scenario.word())
          .isNotEmpty();
      assertThat(own)
          .allSatisfy(
              r -> {
                assertThat(r.text("scenario_en")).isNotEmpty();
                assertThat(r.text("scenario_ja")).isNotEmpty();
                if (r.whole("rank").isPresent()) {
                  assertThat(r.whole("shift"))
                      .hasValue(r.whole("rank").getAsLong() - r.whole("nominal_rank").getAsLong());
                }
              });
    }
  }

  @Test
  void coverageCountsEveryScoredCellOfTheCountryIndexOnce() {
    for (TableRow row : RELEASE.rows(ReleaseTables.COVERAGE)) {
      long cells =
          RELEASE.rows(ReleaseTables.COMPONENTS).stream()
              .filter(r -> r.text("strategy").equals(row.text("strategy")))
              .filter(r -> r.text("country").equals(row.text("country")))
              .filter(r -> r.text("field").isEmpty())
              .filter(r -> !r.text("pillar").equals("shown"))
              .count();
      assertThat(row.whole("needed")).hasValue(cells);
      assertThat(
              List.of("observed", "imputed", "missing", "too_old", "not_applicable").stream()
                  .mapToLong(column -> row.whole(column).orElseThrow())
                  .sum())
          .isEqualTo(cells);
      assertThat(row.real("coverage")).isBetween(0.0, 1.0 + 1e-12);
    }
  }

  @Test
  void whatIsOnlyShownWeighsNothing() {
    List<TableRow> shown =
        RELEASE.rows(ReleaseTables.COMPONENTS).stream()
            .filter(r -> r.text("pillar").equals("shown"))
            .toList();

    assertThat(shown).isNotEmpty();
    for (TableRow row : shown) {
      assertThat(row.real("weight")).isZero();
      assertThat(row.real("contribution")).isZero();
      assertThat(row.text("field")).isEmpty();
    }
  }

  @Test
  void rankedCountriesLieAboveTheCoverageLimitAndThinOnesAreUnranked() {
    for (TableRow row : RELEASE.rows(ReleaseTables.RANKING)) {
      double limit =
          RELEASE
              .reader()
              .manifest()
              .configuration()
              .at("/strategies/" + row.text("strategy") + "/coverage/country")
              .asDouble();
      assertThat(limit).isGreaterThan(0.5);
      if (row.whole("rank").isPresent()) {
        assertThat(row.real("coverage")).isGreaterThanOrEqualTo(limit);
      }
    }
  }

  @Test
  void robustnessHoldsTheIntervalsThatTheRankingShows() {
    Map<String, TableRow> intervals = new TreeMap<>();
    RELEASE.rows(ReleaseTables.ROBUSTNESS).stream()
        .filter(r -> r.text("field").isEmpty())
        .forEach(r -> intervals.put(r.text("strategy") + r.text("country"), r));

    for (TableRow row : RELEASE.rows(ReleaseTables.RANKING)) {
      TableRow interval = intervals.get(row.text("strategy") + row.text("country"));
      assertThat(interval != null).isEqualTo(row.whole("rank").isPresent());
      if (interval != null) {
        assertThat(interval.whole("draws")).hasValue(1000);
        assertThat(row.whole("rank_low")).hasValue((long) Math.floor(interval.real("p05")));
        assertThat(row.whole("rank_high")).hasValue((long) Math.ceil(interval.real("p95")));
        assertThat(interval.real("mean_rank")).isCloseTo(interval.real("p50"), within(10.0));
        assertThat(interval.real("attractiveness_sd")).isBetween(0.1, 10.0);
        assertThat(interval.real("feasibility_sd")).isBetween(0.1, 10.0);
        assertThat(interval.real("axes_correlation")).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void theAuditSpeaksBothLanguagesAndJudgesEveryLine() {
    assertThat(RELEASE.rows(ReleaseTables.AUDIT))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.text("verdict")).isIn("good", "uncertain", "bad");
              assertThat(row.text("detail_en")).isNotEmpty();
              assertThat(row.text("detail_ja")).matches(".*[ぁ-んァ-ヶ一-龠].*");
            });
  }
}
