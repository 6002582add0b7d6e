package jp.tenkai.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** The backtests of the release made from the project's own configuration and snapshot. */
class RealBacktestTest {
  private static final MadeRelease RELEASE = MadeRelease.embedded();

  private static List<TableRow> results() {
    return RELEASE.rows(ReleaseTables.BACKTEST);
  }

  private static List<TableRow> countries(TableRow result) {
    return RELEASE.rows(ReleaseTables.BACKTEST_COUNTRIES).stream()
        .filter(r -> r.text("strategy").equals(result.text("strategy")))
        .filter(r -> r.text("outcome").equals(result.text("outcome")))
        .toList();
  }

  @Test
  void everyOrderMeetsEveryOutcomeWithAFigureOrAReason() {
    // Two strategies, six outcomes, the ranking and four plain orders.
    assertThat(results()).hasSize(2 * 6 * 5);
    for (TableRow row : results()) {
      boolean measured = !row.text("verdict").equals("not-measured");
      assertThat(Double.isNaN(row.real("correlation"))).isEqualTo(!measured);
      assertThat(row.text("reason_en").isEmpty()).isEqualTo(measured);
      assertThat(row.text("reason_ja").isEmpty()).isEqualTo(measured);
      if (measured) {
        assertThat(row.real("low")).isLessThanOrEqualTo(row.real("correlation"));
        assertThat(row.real("high")).isGreaterThanOrEqualTo(row.real("correlation"));
        assertThat(row.whole("first_year").orElseThrow()).isGreaterThanOrEqualTo(2015);
        assertThat(row.real("chance"))
            .isCloseTo(10.0 / row.whole("countries").orElseThrow(), within(1e-12));
      }
    }
  }

  /** The snapshot holds the trade of 2024 only. */
  @Test
  void growthOfTradeIsNotMeasuredAndSaysWhy() {
    assertThat(results().stream().filter(r -> r.text("outcome").endsWith("s-growth")))
        .hasSize(2 * 2 * 5)
        .allSatisfy(r -> assertThat(r.text("reason_en")).isEqualTo("only 2024 is held"));
  }

  @Test
  void theRankingsCorrelationFollowsFromTheTableOfCountries() {
    List<TableRow> measured =
        results().stream()
            .filter(r -> r.text("order").equals(Order.RANKING))
            .filter(r -> !r.text("verdict").equals("not-measured"))
            .toList();
    assertThat(measured).hasSize(2 * 4);
    for (TableRow result : measured) {
      List<TableRow> rows = countries(result);
      assertThat(result.whole("countries")).hasValue(rows.size());
      double[] scores = rows.stream().mapToDouble(r -> r.real("score")).toArray();
      double[] realised = rows.stream().mapToDouble(r -> r.real("realised")).toArray();
      assertThat(result.real("correlation"))
          .isCloseTo(new SpearmansCorrelation().correlation(scores, realised), within(1e-9));
      long hits =
          rows.stream().filter(r -> best(rows, r, "score") && best(rows, r, "realised")).count();
      assertThat(result.real("hit_rate")).isCloseTo(hits / 10.0, within(1e-12));
    }
  }

  private static boolean best(List<TableRow> rows, TableRow row, String column) {
    return rows.stream().filter(r -> r.real(column) > row.real(column)).count() < 10;
  }

  @Test
  void noFigureOfALaterYearWasUsedAndTheSurveyOfFirmsWasLeftAside() {
    List<TableRow> inputs = RELEASE.rows(ReleaseTables.BACKTEST_INPUTS);
    assertThat(inputs).hasSizeGreaterThan(60);
    for (TableRow row : inputs) {
      long figures = row.whole("by_vintage").orElseThrow() + row.whole("by_year").orElseThrow();
      assertThat(figures).isLessThanOrEqualTo(row.whole("candidates").orElseThrow());
      assertThat(row.text("basis").equals("none")).isEqualTo(figures == 0);
      if (figures > 0) {
        assertThat(row.whole("newest_year").orElseThrow()).isLessThanOrEqualTo(2015);
      }
    }
    TableRow firms =
        inputs.stream().filter(r -> r.text("indicator").equals("firms-interest")).findFirst().get();
    assertThat(firms.text("basis")).isEqualTo("none");
    assertThat(firms.whole("later")).hasValue(20);
  }

  @Test
  void withoutABlockNoBacktestIsMade() {
    assertThat(MadeRelease.small().rows(ReleaseTables.BACKTEST)).isEmpty();
    assertThat(MadeRelease.small().rows(ReleaseTables.BACKTEST_COUNTRIES)).isEmpty();
    assertThat(MadeRelease.small().rows(ReleaseTables.BACKTEST_INPUTS)).isEmpty();
  }
}
