package jp.tenkai.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.jobs.configuration.QualityGate;
import jp.tenkai.jobs.configuration.QualityGate.CountriesAtLeast;
import jp.tenkai.jobs.configuration.QualityGate.Freshness;
import jp.tenkai.jobs.configuration.QualityGate.Jumps;
import jp.tenkai.jobs.configuration.QualityGate.Limit;
import jp.tenkai.jobs.configuration.QualityGate.Range;
import jp.tenkai.jobs.configuration.QualityGate.Ranked;
import jp.tenkai.jobs.configuration.QualityGate.RanksMoved;
import jp.tenkai.jobs.configuration.QualityGate.Refused;
import jp.tenkai.jobs.configuration.QualityGate.YearsBack;
import jp.tenkai.jobs.quality.QualityCheck.Move;
import jp.tenkai.jobs.quality.QualityCheck.RankedCount;
import jp.tenkai.jobs.quality.QualityCheck.RefusedRows;
import jp.tenkai.jobs.quality.SeriesProfile.Extreme;
import org.junit.jupiter.api.Test;

/** Each kind of gate at its limits, with numbers that are made up. */
class QualityCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

  @Test
  void freshnessCountsMonthsAndAYearFromItsJanuary() {
    var gate = new Freshness("fresh", List.of(), new Limit(18, 36), "why");
    Map<String, String> vintages =
        Map.of(
            "a-just", "2025-06-30",
            "b-late", "2025-05-01",
            "c-last", "2023-12",
            "d-gone", "2023-11",
            "e-year", "2025");

    assertThat(check(List.of(gate), List.of(), vintages, Map.of(), List.of(), List.of(), List.of()))
        .extracting(GateResult::subject, GateResult::verdict, GateResult::found)
        .containsExactly(
            tuple("a-just", Verdict.GOOD, "2025-06-30, 18 months"),
            tuple("b-late", Verdict.UNCERTAIN, "2025-05-01, 19 months"),
            tuple("c-last", Verdict.UNCERTAIN, "2023-12, 36 months"),
            tuple("d-gone", Verdict.BAD, "2023-11, 37 months"),
            tuple("e-year", Verdict.UNCERTAIN, "2025, 23 months"));
  }

  /** A source that one gate names is not judged by the gate for all others. */
  @Test
  void aGateThatNamesNobodyIsForThoseThatNoOtherNames() {
    var named = new Freshness("named", List.of("bank"), new Limit(1, 2), "why");
    var others = new Freshness("others", List.of(), new Limit(100, 200), "why");

    assertThat(
            check(
                List.of(named, others),
                List.of(),
                Map.of("bank", "2026-06", "clinic", "2026-06"),
                Map.of(),
                List.of(),
                List.of(),
                List.of()))
        .extracting(GateResult::gate, GateResult::subject, GateResult::verdict)
        .containsExactly(
            tuple("named", "bank", Verdict.BAD), tuple("others", "clinic", Verdict.GOOD));
  }

  @Test
  void tooFewCountriesAreWorse() {
    var gate = new CountriesAtLeast("countries", List.of(), new Limit(80, 40), "why");

    assertThat(profiled(gate, countries(80), countries(79), countries(40), countries(39)))
        .extracting(GateResult::verdict, GateResult::found, GateResult::expected)
        .containsExactly(
            tuple(Verdict.GOOD, "80 countries", "at least 80"),
            tuple(Verdict.UNCERTAIN, "79 countries", "at least 80"),
            tuple(Verdict.UNCERTAIN, "40 countries", "at least 80"),
            tuple(Verdict.BAD, "39 countries", "at least 80"));
  }

  @Test
  void yearsBackCountFromTheYearOfTheDay() {
    var gate = new YearsBack("newest", List.of(), new Limit(6, 16), "why");

    assertThat(profiled(gate, newest(2020), newest(2019), newest(2010), newest(2009)))
        .extracting(GateResult::verdict, GateResult::found)
        .containsExactly(
            tuple(Verdict.GOOD, "newest 2020, 6 years back"),
            tuple(Verdict.UNCERTAIN, "newest 2019, 7 years back"),
            tuple(Verdict.UNCERTAIN, "newest 2010, 16 years back"),
            tuple(Verdict.BAD, "newest 2009, 17 years back"));
  }

  /** An old figure out of range is history; one of the last ten years is an error. */
  @Test
  void aRecentFigureOutOfRangeIsBadAndAnOldOneUncertain() {
    var gate = new Range("range", List.of("%"), 0, 100, "why");

    assertThat(
            profiled(
                gate,
                range("%", 0, 100, 0, 100),
                range("%", -1, 50, 2, 50),
                range("%", 1, 101, 1, 60),
                range("%", 1, 101, 1, 101),
                range("%", -0.5, 50, -0.5, 50),
                range("%", -1, 50, Double.NaN, Double.NaN),
                range("people", -5, 500, -5, 500)))
        .extracting(
            GateResult::verdict, GateResult::found, GateResult::expected, GateResult::example)
        .containsExactly(
            tuple(Verdict.GOOD, "from 0 to 100", "between 0 and 100", ""),
            tuple(Verdict.UNCERTAIN, "from -1 to 50", "between 0 and 100", "low.csv:1"),
            tuple(Verdict.UNCERTAIN, "from 1 to 101", "between 0 and 100", "high.csv:2"),
            tuple(Verdict.BAD, "from 1 to 101", "between 0 and 100", "high.csv:2"),
            tuple(Verdict.BAD, "from -0.5000 to 50", "between 0 and 100", "low.csv:1"),
            tuple(Verdict.UNCERTAIN, "from -1 to 50", "between 0 and 100", "low.csv:1"));
  }

  @Test
  void jumpsAreAShareOfTheFigures() {
    var gate = new Jumps("jumps", 5, new Limit(0.01, 0.1), "why");

    assertThat(profiled(gate, jumps(1, 100), jumps(2, 100), jumps(10, 100), jumps(11, 100)))
        .extracting(
            GateResult::verdict, GateResult::found, GateResult::expected, GateResult::example)
        .containsExactly(
            tuple(Verdict.GOOD, "1 of 100 figures", "at most 1 %", "KEN 2020 a.csv:7"),
            tuple(Verdict.UNCERTAIN, "2 of 100 figures", "at most 1 %", "KEN 2020 a.csv:7"),
            tuple(Verdict.UNCERTAIN, "10 of 100 figures", "at most 1 %", "KEN 2020 a.csv:7"),
            tuple(Verdict.BAD, "11 of 100 figures", "at most 1 %", "KEN 2020 a.csv:7"));
  }

  /** From 0.1 to 1 per cent of growth is ten times as much, and no break in the series. */
  @Test
  void aSeriesWithFiguresBelowNoughtHasNoJumps() {
    var gate = new Jumps("jumps", 5, new Limit(0.01, 0.1), "why");
    SeriesProfile growth =
        new SeriesProfile(
            "bank",
            "GROWTH",
            "%",
            100,
            50,
            2024,
            "2026",
            new Extreme(-3, "low.csv:1"),
            new Extreme(9, "high.csv:2"),
            -3,
            9,
            60,
            "KEN 2020 a.csv:7");

    assertThat(profiled(gate, growth)).isEmpty();
  }

  @Test
  void refusedRowsAreAShareOfWhatASourceGave() {
    var gate = new Refused("damaged", List.of(Refusal.BAD_NUMBER), new Limit(0.01, 0.05), "why");
    List<RefusedRows> refused =
        List.of(
            new RefusedRows("a", "a1.csv", "BAD_NUMBER", 1, "x"),
            new RefusedRows("b", "b1.csv", "BAD_NUMBER", 1, "y"),
            new RefusedRows("b", "b2.csv", "BAD_NUMBER", 1, "z"),
            new RefusedRows("c", "c1.csv", "BAD_NUMBER", 6, "w"),
            new RefusedRows("d", "d1.csv", "AGGREGATE", 90, "WLD"));

    assertThat(
            check(
                List.of(gate),
                List.of(),
                Map.of(),
                Map.of("a", 100L, "b", 100L, "c", 100L, "d", 100L, "e", 0L),
                refused,
                List.of(),
                List.of()))
        .extracting(
            GateResult::subject, GateResult::verdict, GateResult::found, GateResult::example)
        .containsExactly(
            tuple("a", Verdict.GOOD, "1 of 100 rows", "a1.csv: BAD_NUMBER x"),
            tuple("b", Verdict.UNCERTAIN, "2 of 100 rows", "b1.csv: BAD_NUMBER y"),
            tuple("c", Verdict.BAD, "6 of 100 rows", "c1.csv: BAD_NUMBER w"),
            tuple("d", Verdict.GOOD, "0 of 100 rows", ""),
            tuple("e", Verdict.GOOD, "0 of 0 rows", ""));
  }

  @Test
  void tooFewRankedCandidatesAreWorse() {
    var gate = new Ranked("ranked", new Limit(0.65, 0.5), "why");

    assertThat(
            check(
                List.of(gate),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(
                    new RankedCount("a", 20, 13),
                    new RankedCount("b", 20, 12),
                    new RankedCount("c", 20, 10),
                    new RankedCount("d", 20, 9),
                    new RankedCount("e", 0, 0)),
                List.of()))
        .extracting(GateResult::subject, GateResult::verdict, GateResult::found)
        .containsExactly(
            tuple("a", Verdict.GOOD, "13 of 20 candidates"),
            tuple("b", Verdict.UNCERTAIN, "12 of 20 candidates"),
            tuple("c", Verdict.UNCERTAIN, "10 of 20 candidates"),
            tuple("d", Verdict.BAD, "9 of 20 candidates"),
            tuple("e", Verdict.BAD, "0 of 0 candidates"));
  }

  @Test
  void ranksThatMovedFarAreAShareOfThoseThatBothReleasesHave() {
    var gate = new RanksMoved("moved", 15, new Limit(0.25, 0.5), "why");
    List<Move> moves =
        List.of(
            new Move("calm", "AAA", 15),
            new Move("calm", "BBB", -15),
            new Move("some", "AAA", -16),
            new Move("some", "BBB", 20),
            new Move("some", "CCC", 0),
            new Move("some", "DDD", 1),
            new Move("wild", "BBB", 30),
            new Move("wild", "AAA", -30),
            new Move("wild", "CCC", 2));

    assertThat(check(List.of(gate), List.of(), Map.of(), Map.of(), List.of(), List.of(), moves))
        .extracting(
            GateResult::subject, GateResult::verdict, GateResult::found, GateResult::example)
        .containsExactly(
            tuple("calm", Verdict.GOOD, "0 of 2 ranks by more than 15", ""),
            tuple("some", Verdict.UNCERTAIN, "2 of 4 ranks by more than 15", "BBB by 20"),
            tuple("wild", Verdict.BAD, "2 of 3 ranks by more than 15", "AAA by -30"));
  }

  private static List<GateResult> profiled(QualityGate gate, SeriesProfile... profiles) {
    return check(
        List.of(gate), List.of(profiles), Map.of(), Map.of(), List.of(), List.of(), List.of());
  }

  private static List<GateResult> check(
      List<QualityGate> gates,
      List<SeriesProfile> profiles,
      Map<String, String> vintages,
      Map<String, Long> read,
      List<RefusedRows> refused,
      List<RankedCount> ranked,
      List<Move> moves) {
    return new QualityCheck(gates, DAY).judge(profiles, vintages, read, refused, ranked, moves);
  }

  private static SeriesProfile countries(long countries) {
    return profile("%", 100, countries, 2024, 0, 50, 0, 50, 0);
  }

  private static SeriesProfile newest(int year) {
    return profile("%", 100, 100, year, 0, 50, 0, 50, 0);
  }

  private static SeriesProfile range(
      String unit, double low, double high, double recentLow, double recentHigh) {
    return profile(unit, 100, 100, 2024, low, high, recentLow, recentHigh, 0);
  }

  private static SeriesProfile jumps(long jumps, long figures) {
    return profile("%", figures, 100, 2024, 0, 50, 0, 50, jumps);
  }

  private static SeriesProfile profile(
      String unit,
      long figures,
      long countries,
      int newest,
      double low,
      double high,
      double recentLow,
      double recentHigh,
      long jumps) {
    return new SeriesProfile(
        "bank",
        "SERIES",
        unit,
        figures,
        countries,
        newest,
        "2026",
        new Extreme(low, "low.csv:1"),
        new Extreme(high, "high.csv:2"),
        recentLow,
        recentHigh,
        jumps,
        "KEN 2020 a.csv:7");
  }
}
