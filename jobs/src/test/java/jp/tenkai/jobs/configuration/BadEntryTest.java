package jp.tenkai.jobs.configuration;

import static jp.tenkai.datasets.problem.ProblemCode.BAD_VALUE;
import static jp.tenkai.datasets.problem.ProblemCode.MISSING_KEY;
import static jp.tenkai.datasets.problem.ProblemCode.UNKNOWN_COUNTRY;
import static jp.tenkai.datasets.problem.ProblemCode.UNKNOWN_INDICATOR;
import static jp.tenkai.datasets.problem.ProblemCode.UNKNOWN_KEY;
import static jp.tenkai.datasets.problem.ProblemCode.UNKNOWN_SOURCE;
import static jp.tenkai.datasets.problem.ProblemCode.WRONG_TYPE;
import static jp.tenkai.jobs.configuration.SampleConf.EQUIVALENTS;
import static jp.tenkai.jobs.configuration.SampleConf.FIELDS;
import static jp.tenkai.jobs.configuration.SampleConf.INDICATORS;
import static jp.tenkai.jobs.configuration.SampleConf.QUALITY;
import static jp.tenkai.jobs.configuration.SampleConf.SNAPSHOT;
import static jp.tenkai.jobs.configuration.SampleConf.SOURCES;
import static jp.tenkai.jobs.configuration.SampleConf.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.RetiredKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One wrong entry in a sound configuration is told with its file, line and code. */
class BadEntryTest {
  @TempDir Path folder;

  private static Arguments bad(
      ProblemCode code, String file, String old, String text, String expected) {
    return Arguments.of(code, file, old, text, expected);
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        bad(BAD_VALUE, QUALITY, "kind: jumps", "kind: jump", "did you mean 'jumps'?"),
        bad(BAD_VALUE, QUALITY, "id: leaps", "id: fresh", "first on line 3"),
        bad(UNKNOWN_SOURCE, QUALITY, "sources: [bank]", "sources: [bnak]", "did you mean 'bank'?"),
        bad(
            BAD_VALUE,
            QUALITY,
            "series: [\"bank:PEOPLE\"]",
            "series: [\"bank:PEPOLE\"]",
            "series in conf/indicators.yaml; did you mean 'bank:PEOPLE'?"),
        bad(
            BAD_VALUE,
            QUALITY,
            "units: [people, dollars]",
            "units: [people, dolars]",
            "did you mean 'dollars'?"),
        bad(BAD_VALUE, QUALITY, "bad: 36", "bad: 17", "uncertain or more: 18"),
        bad(BAD_VALUE, QUALITY, "bad: 40", "bad: 81", "uncertain or less: 80"),
        bad(BAD_VALUE, QUALITY, "bad: 0.33", "bad: 33", "0 to 1"),
        bad(BAD_VALUE, QUALITY, "ratio: 5", "ratio: 1", "above 1"),
        bad(BAD_VALUE, QUALITY, "low: 0", "low: 1e13", "low must be below high"),
        bad(BAD_VALUE, QUALITY, "[BAD_NUMBER, WRONG_SHAPE]", "[BAD_NUMBRE]", "one of: "),
        bad(MISSING_KEY, QUALITY, "    places: 15\n", "", "places"),
        bad(
            BAD_VALUE,
            EQUIVALENTS,
            "{source: clinic, code: PEOPLE2}",
            "{source: bank, code: PEOPLE}",
            "two or more series"),
        bad(
            BAD_VALUE,
            EQUIVALENTS,
            "      - {source: bank, code: PEOPLE}\n      - {source: clinic, code: PEOPLE2}\n",
            "      - {source: clinic, code: PEOPLE2}\n      - {source: bank, code: PEOPLE}\n",
            "the order of indicator people"),
        bad(UNKNOWN_SOURCE, EQUIVALENTS, "source: clinic", "source: clinc", "'clinic'?"),
        bad(BAD_VALUE, EQUIVALENTS, "tolerance: 0.5", "tolerance: -1", "0 to"),
        bad(BAD_VALUE, STRATEGY, "as_of: [2015, 2018]", "as_of: [2015, 15]", "1990 to 2100"),
        bad(BAD_VALUE, STRATEGY, "as_of: [2015, 2018]", "as_of: [2015, 2015]", "each year once"),
        bad(WRONG_TYPE, STRATEGY, "as_of: [2015, 2018]", "as_of: 2015", "a list"),
        bad(MISSING_KEY, STRATEGY, "as_of: [2015, 2018], ", "", "as_of"),
        bad(UNKNOWN_KEY, STRATEGY, "as_of: [2015, 2018]", "asof: [2015]", "as_of"),
        bad(UNKNOWN_INDICATOR, STRATEGY, "market: market", "market: markt", "'market'?"),
        bad(UNKNOWN_INDICATOR, STRATEGY, "[people, imports]", "[peple]", "'people'?"),
        bad(BAD_VALUE, SOURCES, "terms: open", "terms: opn", "did you mean 'open'?"),
        bad(BAD_VALUE, SOURCES, "  bank:", "  The Bank:", "hyphens"),
        bad(WRONG_TYPE, SOURCES, "licence: CC BY 4.0", "licence: [CC BY]", "text"),
        bad(WRONG_TYPE, SOURCES, "licence: CC BY 4.0", "licence:", "text"),
        bad(WRONG_TYPE, SOURCES, "name: {en: Bank, ja: 銀行}", "name: Bank", "block"),
        bad(MISSING_KEY, SOURCES, "name: {en: Bank, ja: 銀行}", "name: {en: Bank}", "ja: text"),
        bad(BAD_VALUE, SOURCES, "https://api.bank.test/v1", "http://api.bank.test/v1", "https://"),
        bad(BAD_VALUE, SOURCES, "https://api.bank.test/v1", "https://u:p@api.bank.test/v1", "host"),
        bad(
            BAD_VALUE,
            SOURCES,
            "https://files.bank.test/all",
            "https://files.bnak.test/all",
            "did you mean 'files.bank.test'?"),
        bad(BAD_VALUE, SOURCES, "https://files.bank.test/all", "https://files bank/", "blanks"),
        bad(
            BAD_VALUE,
            SOURCES,
            "all-{part}.zip\"\n        each",
            "all.zip\"\n        each",
            "each"),
        bad(BAD_VALUE, SOURCES, "test/all-{part}", "test/all-{prat}", "placeholders"),
        bad(BAD_VALUE, SOURCES, "name: \"all-{part}.zip\"", "name: \"../{part}\"", "letters"),
        bad(BAD_VALUE, SOURCES, "[a, b]", "[a, \"b/../c\"]", "letters"),
        bad(BAD_VALUE, SOURCES, "series: used-series", "series: all", "used-series"),
        bad(BAD_VALUE, SOURCES, "{from: 2020}", "{from: 20}", "1950"),
        bad(BAD_VALUE, SOURCES, "header: X-Key", "header: \"X Key\"", "letters"),
        bad(BAD_VALUE, SOURCES, "environment: BANK_KEY", "environment: bank-key", "variable"),
        bad(BAD_VALUE, SOURCES, "service: file", "service: ftp", "one of: file"),
        bad(BAD_VALUE, SOURCES, "most_mib: 9", "most_mib: 0", "1 to"),
        bad(BAD_VALUE, SOURCES, "per_minute: 30", "per_minute: 0", "above 0"),
        bad(WRONG_TYPE, SOURCES, "default: false", "default: no", "true, false"),
        bad(UNKNOWN_KEY, SOURCES, "most_mib: 9", "most_mb: 9", "most_mib"),
        bad(
            UNKNOWN_SOURCE,
            INDICATORS,
            "source: bank, code: SPEND",
            "source: bnak, code: SPEND",
            "conf/sources.yaml; did you mean 'bank'?"),
        bad(BAD_VALUE, INDICATORS, "low: 1000, high: 1e9", "low: 1e9, high: 1000", "low"),
        bad(BAD_VALUE, INDICATORS, "low: 1, high: 100, log", "low: 0, high: 100, log", "log"),
        bad(BAD_VALUE, INDICATORS, "high: 1e9", "high: 1e400", "a number"),
        bad(BAD_VALUE, INDICATORS, "high: 1e9", "high: .inf", "a number"),
        bad(WRONG_TYPE, INDICATORS, "high: 1e9", "high: 1_000", "a number"),
        bad(WRONG_TYPE, INDICATORS, "high: 1e9", "high: \"10\"", "a number"),
        bad(WRONG_TYPE, INDICATORS, "max_age: 5", "max_age: 5.5", "a whole number"),
        bad(WRONG_TYPE, INDICATORS, "max_age: 5", "max_age: 010", "a whole number"),
        bad(BAD_VALUE, INDICATORS, "max_age: 5", "max_age: -1", "0 to 100"),
        bad(BAD_VALUE, INDICATORS, "max_age: 5", "max_age: 99999999999999999999", "0 to 100"),
        bad(WRONG_TYPE, INDICATORS, "shown_only: true", "shown_only: yes", "true, false"),
        bad(WRONG_TYPE, INDICATORS, "shown_only: true", "shown_only: \"true\"", "true, false"),
        bad(WRONG_TYPE, INDICATORS, "{product: [people, spending]}", "{product: people}", "list"),
        bad(BAD_VALUE, INDICATORS, "{product: [people, spending]}", "{product: [people]}", "two"),
        bad(
            BAD_VALUE,
            INDICATORS,
            "{product: [people, spending]}",
            "{product: [market, people]}",
            "not made of itself"),
        bad(
            UNKNOWN_INDICATOR,
            INDICATORS,
            "growth_of: spending",
            "growth_of: spendin",
            "did you mean 'spending'?"),
        bad(
            BAD_VALUE,
            INDICATORS,
            "growth_of: spending",
            "growth_of: market",
            "an indicator that is read from series"),
        bad(
            UNKNOWN_KEY,
            STRATEGY,
            "  capacity:\n    axis",
            "  capacitie:\n    axis",
            "did you mean 'capacity'?"),
        bad(BAD_VALUE, INDICATORS, "{trade: imports}", "{trade: exports}", "one of: imports"),
        bad(
            BAD_VALUE,
            INDICATORS,
            "{trade: imports}",
            "{trade: imports, product: [people, beds]}",
            "one of: series"),
        bad(MISSING_KEY, INDICATORS, "from: {trade: imports}", "from: {}", "one of: series"),
        bad(
            BAD_VALUE,
            FIELDS,
            "\"901812\": {share: 0.5, reason: The",
            "\"901812\": {share: 0.6, reason: The",
            "at most 1"),
        bad(
            BAD_VALUE,
            FIELDS,
            "\"901812\": {share: 0.5, reason: Half",
            "\"901812\": {share: 0, reason: Half",
            "above 0 and at most 1"),
        bad(BAD_VALUE, FIELDS, "\"010290\"", "010290", "in quotes"),
        bad(BAD_VALUE, FIELDS, "\"010290\"", "\"10290\"", "six digits"),
        bad(BAD_VALUE, FIELDS, "beds, weight: 2,", "beds, weight: NaN,", "above 0"),
        bad(BAD_VALUE, FIELDS, "beds, weight: 2,", "beds, weight: 0,", "above 0"),
        bad(BAD_VALUE, FIELDS, "beds, weight: 2,", "beds, weight: 1e400,", "above 0"),
        bad(WRONG_TYPE, FIELDS, "beds, weight: 2,", "beds, weight: two,", "a number"),
        bad(
            UNKNOWN_INDICATOR,
            FIELDS,
            "{indicator: beds, weight: 2,",
            "{indicator: bed, weight: 2,",
            "did you mean 'beds'?"),
        bad(BAD_VALUE, FIELDS, "{indicator: spending,", "{indicator: answers,", "shown_only"),
        bad(BAD_VALUE, FIELDS, "{indicator: spending,", "{indicator: beds,", "once in a list"),
        bad(UNKNOWN_INDICATOR, FIELDS, "[deaths]", "[death]", "did you mean 'deaths'?"),
        bad(UNKNOWN_KEY, FIELDS, "{trade: Services", "{trad: Services", "did you mean 'trade'?"),
        bad(BAD_VALUE, SNAPSHOT, "since: 2000", "since: 20", "1950 to 2100"),
        bad(BAD_VALUE, SNAPSHOT, "path: bank/people.csv", "path: ../secret.csv", "inside"),
        bad(BAD_VALUE, SNAPSHOT, "path: bank/people.csv", "path: /etc/passwd", "inside"),
        bad(BAD_VALUE, SNAPSHOT, "path: bank/all.csv", "path: bank/people.csv", "first on line 3"),
        bad(BAD_VALUE, SNAPSHOT, "\"2026-03\"", "\"March\"", "2026-07"),
        bad(BAD_VALUE, SNAPSHOT, "vintage: \"2026-03\", ", "", "stand together"),
        bad(BAD_VALUE, SNAPSHOT, "worldbank-bulk-csv", "worldbank-bulk", "worldbank-bulk-csv"),
        bad(UNKNOWN_SOURCE, SNAPSHOT, "source: bank}", "source: banks}", "'bank'"),
        bad(UNKNOWN_COUNTRY, STRATEGY, "country: VNM", "country: VTN", "alpha-3"),
        bad(UNKNOWN_COUNTRY, STRATEGY, "country: VNM", "country: vnm", "alpha-3"),
        bad(UNKNOWN_COUNTRY, STRATEGY, "country: VNM", "country: Viet Nam", "alpha-3"),
        bad(UNKNOWN_COUNTRY, STRATEGY, "country: VNM", "country: ROM", "alpha-3"),
        bad(
            BAD_VALUE,
            STRATEGY,
            "[{country: SAU, reason: Reforms.}]",
            "[{country: SGP, reason: Reforms.}]",
            "not both"),
        bad(BAD_VALUE, STRATEGY, "[african-union]", "[african-onion]", "'african-union'"),
        bad(BAD_VALUE, STRATEGY, "[South-eastern Asia]", "[Southeast Asia]", "one of: "),
        bad(BAD_VALUE, STRATEGY, "[LMC, UMC]", "[LMC, UMIC]", "did you mean 'UMC'?"),
        bad(UNKNOWN_INDICATOR, STRATEGY, "indicator: people", "indicator: peple", "'people'"),
        bad(BAD_VALUE, STRATEGY, "at_least: 1000000", "at_least: 1, at_most: 2", "one of"),
        bad(MISSING_KEY, STRATEGY, "at_least: 1000000, ", "", "at_least"),
        bad(BAD_VALUE, STRATEGY, "id: crowded", "id: small", "first on line 13"),
        bad(BAD_VALUE, STRATEGY, "country: 0.7", "country: 1.7", "0 to 1"),
        bad(BAD_VALUE, STRATEGY, "{low: 2, high", "{low: 0, high", "geometric"),
        bad(BAD_VALUE, STRATEGY, "{low: 2, high", "{low: 92, high", "low must be below high"),
        bad(BAD_VALUE, STRATEGY, "normalise: min-max", "normalise: goalposts", "none with"),
        bad(MISSING_KEY, STRATEGY, "group: income-group, ", "", "one of: subregion"),
        bad(BAD_VALUE, STRATEGY, "pillar: geometric", "pillar: harmonic", "arithmetic"),
        bad(
            BAD_VALUE,
            STRATEGY,
            "axis: feasibility",
            "axis: feasability",
            "did you mean 'feasibility'?"),
        bad(BAD_VALUE, STRATEGY, "capacity: same", "capacity: equal", "same"),
        bad(
            BAD_VALUE,
            STRATEGY,
            "market: {indicators: [{indicator: imports, weight: 1, " + "reason: Goods.}]}",
            "market: field",
            "need, capacity"),
        bad(MISSING_KEY, STRATEGY, "  need: field\n", "", "same / field"),
        bad(BAD_VALUE, STRATEGY, "draws: 500", "draws: 100001", "1 to 100000"),
        bad(BAD_VALUE, STRATEGY, "spread: 0.2", "spread: 1", "0 or more and below 1"),
        bad(BAD_VALUE, STRATEGY, "interval: 0.8", "interval: 1", "above 0 and below 1"),
        bad(BAD_VALUE, STRATEGY, "B: 60", "B: 70", "descend"),
        bad(MISSING_KEY, STRATEGY, "A: 70, ", "", "A: a number"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void wrongEntry_isToldWithItsLine(
      ProblemCode code, String file, String old, String text, String expected) {
    long line = SampleConf.full().line(file, old);
    List<Problem> problems = SampleConf.full().with(file, old, text).problems(folder);
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.file()).isEqualTo("conf/" + file);
              assertThat(problem.expected()).contains(expected);
              assertThat(problem.line()).isBetween(line - 7, line + 1);
            });
  }

  @Test
  void unknownKey_offersTheNearest() {
    var conf = SampleConf.full().with(STRATEGY, "  normalise: min-max", "  normalize: min-max");
    assertThat(conf.problems(folder))
        .contains(
            new Problem(
                UNKNOWN_KEY,
                "conf/strategies/sample.yaml",
                18,
                "normalize",
                "one of: scale, normalise, treat, impute, means; did you mean 'normalise'?"));
  }

  @Test
  void unknownKeyAtTheTop_isFound() {
    var conf = SampleConf.full().with(STRATEGY, "robustness: {", "robustnes: {");
    assertThat(conf.problems(folder))
        .singleElement()
        .satisfies(problem -> assertThat(problem.expected()).endsWith("mean 'robustness'?"));
  }

  @Test
  void retiredKey_saysWhatToWriteInstead() {
    SampleConf.full().with(STRATEGY, "  treat: winsorise", "  outliers: yes").write(folder);
    var retired = new RetiredKeys(Map.of("method.outliers", "treat: winsorise"));
    assertThat(problemsOf(new ConfigurationReader(folder, retired)))
        .containsExactly(
            new Problem(
                UNKNOWN_KEY, "conf/strategies/sample.yaml", 19, "outliers", "treat: winsorise"));
  }

  private static List<Problem> problemsOf(ConfigurationReader reader) {
    try {
      reader.configuration();
      return List.of();
    } catch (UnusableInput e) {
      return e.problems();
    }
  }

  @Test
  void fieldWithoutGoods_mustSayThatTradeIsNotApplicable() {
    var conf =
        SampleConf.full()
            .with(FIELDS, "    not_applicable: {trade: Services have no HS code.}\n", "");
    assertThat(conf.problems(folder))
        .containsExactly(
            new Problem(
                MISSING_KEY,
                "conf/fields.yaml",
                conf.line(FIELDS, "digital:"),
                "no hs",
                "hs: ... / not_applicable: {trade: ...}"));
  }

  @Test
  void fieldWithGoods_mustNotSayThatTradeIsNotApplicable() {
    var conf =
        SampleConf.full()
            .with(
                FIELDS,
                "      stand_in: [deaths]\n",
                "      stand_in: [deaths]\n    not_applicable: {trade: none}\n");
    assertThat(conf.problems(folder))
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(BAD_VALUE));
  }

  @Test
  void indicatorInNeedAndCapacityOfOneField_isFound() {
    var conf = SampleConf.full().with(FIELDS, "{indicator: spending,", "{indicator: deaths,");
    assertThat(conf.problems(folder))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.found()).isEqualTo("deaths");
              assertThat(problem.expected()).contains("not in both");
            });
  }

  @Test
  void longerCycle_isToldOnce() {
    var conf =
        SampleConf.full()
            .with(INDICATORS, "{product: [people, spending]}", "{product: [people, growth]}")
            .with(INDICATORS, "{growth_of: spending, years: 7}", "{product: [market, beds]}");
    assertThat(conf.problems(folder))
        .containsExactly(
            new Problem(
                BAD_VALUE,
                "conf/indicators.yaml",
                conf.line(INDICATORS, "{product: [people, growth]}"),
                "market -> growth -> market",
                "an indicator not made of itself"));
  }

  @Test
  void sharesThatAddUpToOneWithRounding_areTaken() {
    var conf =
        SampleConf.full()
            .with(FIELDS, "{share: 0.5, reason: Half", "{share: 0.3333333333, reason: Half")
            .with(FIELDS, "{share: 0.5, reason: The", "{share: 0.6666666668, reason: The");
    assertThat(conf.problems(folder)).isEmpty();
  }

  @Test
  void axisWithoutPillars_isFound() {
    var conf =
        SampleConf.full()
            .with(STRATEGY, "axes:\n", "axes:\n  spare: {name: {en: S, ja: 予備}, reason: r}\n");
    assertThat(conf.problems(folder))
        .singleElement()
        .satisfies(problem -> assertThat(problem.found()).isEqualTo("spare"));
  }

  @Test
  void quotedTextAndUnquotedWordsOfYaml11_stayText() {
    var conf = SampleConf.full().with(SOURCES, "licence: CC BY 4.0", "licence: no");
    assertThat(conf.read(folder).sources().values()).extracting(SourceConf::licence).contains("no");
  }
}
