package jp.tenkai.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from two files to tables. Every figure is invented. */
class SmallIndexTest {
  static final String EVERYTHING =
      """
      groups: [G]
      peers: G
      impute: {method: group-median}
      treat: {method: winsorise, points: 1}
      classes: {A: 80, B: 60, C: 40, D: 20}
      opinions: [copeland, promethee, topsis, vikor]
      """;

  @TempDir Path folder;
  private SmallIndex index;

  @BeforeEach
  void index() {
    index = new SmallIndex(folder);
  }

  /**
   * By hand, min-max to 0 to 100 and gaps filled with medians. a1: 0, 25, 50, 75, 100; a2 (less is
   * better; 5 filled in): 0, 20, 50, 80, 100; b1: 0, 50, 25, 100, 75; b2 (7.5 filled in): 0, 25,
   * 50, 37.5, 100. A is their mean, B = (2 b1 + b2) / 3, the index (A + 3 B) / 4.
   */
  @Test
  void theScoresAreThoseCalculatedByHand() throws IOException {
    index.run();
    double[] a = {0, 22.5, 50, 77.5, 100};
    double[] b = {0, 125 / 3.0, 100 / 3.0, 237.5 / 3, 250 / 3.0};
    List<String> lines = index.table("scores.csv").lines().skip(1).toList();
    assertThat(lines).hasSize(3 * 5 + 4 * 5);
    for (int unit = 0; unit < 5; unit++) {
      String code = "U" + (unit + 1);
      assertThat(score(lines, code, "A")).isCloseTo(a[unit], within(1e-12));
      assertThat(score(lines, code, "B")).isCloseTo(b[unit], within(1e-12));
      assertThat(score(lines, code, "Index")).isCloseTo((a[unit] + 3 * b[unit]) / 4, within(1e-12));
    }
  }

  private static double score(List<String> lines, String unit, String code) {
    return lines.stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(unit) && cells[1].equals(code))
        .mapToDouble(cells -> Double.parseDouble(cells[3]))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scores.csv",
        "ranks.csv",
        "weights.csv",
        "contributions.csv",
        "treatment.csv",
        "imputation.csv",
        "audit.csv",
        "opinions.csv",
        "gains.csv",
        "strengths.csv",
        "elements.csv"
      })
  void theTablesAreTheGoldenOnes(String table) throws IOException {
    index.method(EVERYTHING).run();
    assertThat(index.table(table)).isEqualTo(golden("small/" + table));
  }

  @Test
  void aPanelIsRankedWithinItsTimes() throws IOException {
    IndexSummary summary = panel().run();
    assertThat(index.table("scores.csv")).isEqualTo(golden("panel/scores.csv"));
    assertThat(index.table("ranks.csv")).isEqualTo(golden("panel/ranks.csv"));
    assertThat(index.table("robustness.csv")).isEqualTo(golden("panel/robustness.csv"));
    assertThat(summary.rows())
        .extracting(IndexSummary.Row::unit)
        .containsExactlyInAnyOrder("U1@2020", "U2@2020", "U3@2020");
    assertThat(index.table("strengths.csv").lines().skip(1))
        .allSatisfy(
            line ->
                assertThat(Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
                    .isLessThanOrEqualTo(3));
  }

  /**
   * Every time has a unit at each end of each indicator's scale, which over all times cannot be.
   */
  @Test
  void aPanelCanBeNormalisedWithinItsTimes() throws IOException {
    index.data(SmallIndex.PANEL).method("impute: {method: panel-latest}\nper_period: true\n").run();
    Map<String, Integer> ends = new TreeMap<>();
    List<String> lines = index.table("steps/5_normalised.csv").lines().skip(1).toList();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      String time = cells[0].substring(cells[0].indexOf('@'));
      for (int i = 1; i < cells.length; i++) {
        if (cells[i].equals("0") || cells[i].equals("100")) {
          ends.merge(time + "/" + i + "/" + cells[i], 1, Integer::sum);
        }
      }
    }
    long times = lines.stream().map(l -> l.replaceAll(".*@([0-9]+),.*", "$1")).distinct().count();
    assertThat(times).isGreaterThan(1);
    assertThat(ends).hasSizeGreaterThanOrEqualTo((int) times * 2);
    assertThat(ends.keySet()).anyMatch(key -> key.startsWith("@2020/"));
    index.data(SmallIndex.DATA).method("per_period: true\n");
    assertThatThrownBy(index::run)
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("expected a column Time with several times");
  }

  private SmallIndex panel() {
    return index
        .data(SmallIndex.PANEL)
        .method(
            """
            impute: {method: panel-latest}
            opinions: [copeland]
            robustness:
              draws: 50
              assumptions:
                w: {vary: weights, spread: 0.5}
            """)
        .robustness();
  }

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void theTerminalSaysInBothLanguages(String language) throws IOException {
    Path method = index.write("method.yaml", "method: small\n" + EVERYTHING);
    Path data = index.write("iData.csv", SmallIndex.DATA);
    Path meta = index.write("iMeta.csv", SmallIndex.META);
    CommandRun run =
        CommandRun.of(
            "index",
            "--lang",
            language,
            "--data",
            data.toString(),
            "--meta",
            meta.toString(),
            "--method",
            method.toString(),
            "--out",
            index.out().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    String shown = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    assertThat(shown).isEqualTo(golden("small/terminal." + language + ".txt"));
    assertThat(lines.get(lines.size() - 1)).contains(index.out().toString());
  }

  @Test
  void theTerminalSaysWhatIsWrongAndWhatToDo() throws IOException {
    Path method = index.write("method.yaml", "method: small\nimpute: {method: medain}\n");
    Path data = index.write("iData.csv", SmallIndex.DATA);
    Path meta = index.write("iMeta.csv", SmallIndex.META);
    CommandRun run =
        CommandRun.of(
            "index",
            "--data",
            data.toString(),
            "--meta",
            meta.toString(),
            "--method",
            method.toString(),
            "--out",
            index.out().toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("method.yaml:2: ", "medain", "did you mean 'median'?");
    assertThat(index.out()).doesNotExist();
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    index.method(EVERYTHING + everyAssumption()).intervals(INTERVALS).robustness();
    index.run();
    Map<String, String> first = index.tables();
    index.run();
    assertThat(index.tables()).isEqualTo(first);
    assertThat(first.keySet()).isSubsetOf(OutputFolder.FILES);
    assertThat(first.keySet()).hasSize(OutputFolder.FILES.size());
  }

  @Test
  void tablesOfAnEarlierRunGoAndOtherFilesStay() throws IOException {
    index.method(EVERYTHING + everyAssumption()).intervals(INTERVALS).robustness();
    index.run();
    Path note = Files.writeString(index.out().resolve("note.txt"), "mine");
    SmallIndex plain = new SmallIndex(folder);
    plain.run();
    assertThat(plain.tables().keySet())
        .contains("note.txt", "scores.csv", "index.json")
        .doesNotContain("robustness.csv", "sensitivity.csv", "pairwise.csv", "opinions.csv");
    assertThat(note).hasContent("mine");
    plain.method("peers: H");
    assertThat(plain.problems()).hasSize(1);
    assertThat(plain.tables().keySet()).contains("scores.csv", "index.json");
  }

  static final String INTERVALS =
      """
      uCode,iCode,Low,High
      U1,b1,50,150
      U2,b1,250,380
      U5,b1,300,900
      """;

  /** Each kind of assumption that can stand beside the others. */
  static String everyAssumption() {
    return """
        robustness:
          seed: 7
          draws: 60
          base: 8
          widest: 3
          assumptions:
            around: {vary: weights, spread: 0.25}
            shares: {vary: weight-shares, concentration: 20}
            experts: {vary: expert-weights, experts: {one: {A: 3, B: 1}, two: {b1: 0}}}
            scale: {vary: normalisation, choices: [{method: z-score}, {method: rank}]}
            outliers: {vary: treatment, indicators: [a1], choices: [{method: percentiles}]}
            gaps: {vary: imputation, choices: [{method: mean}]}
            drawn: {vary: imputation-draws, sets: 5}
            mean: {vary: aggregation, groups: [A], choices: [{method: ordered, places: [2, 1]}]}
            without: {vary: inclusion, leave_out: [a1, b2]}
            measured: {vary: measurement, level: 0.9}
        """;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{vary: weights, spread: 0.9}",
        "{vary: weight-shares, concentration: 2}",
        "{vary: expert-weights, experts: {one: {A: 9, B: 1}, two: {b1: 0}}}",
        "{vary: normalisation, choices: [{method: rank}]}",
        "{vary: treatment, choices: [{method: percentiles, low: 0.3, high: 0.7}]}",
        "{vary: imputation, choices: [{method: nearest-neighbours, donors: 1, overlap: 1}, {method: none}]}",
        "{vary: imputation-draws, sets: 20}",
        "{vary: aggregation, choices: [{method: ordered, places: [0, 1]}]}",
        "{vary: inclusion, leave_out: [b1, B]}",
        "{vary: measurement}"
      })
  void eachKindOfAssumptionMovesRanksOrScoresAndIsCounted(String assumption) throws IOException {
    index
        .data(SmallIndex.CLOSE)
        .method(
            "groups: [G]\nimpute: {method: group-median}\nrobustness:\n  draws: 64\n  base: 16\n"
                + "  widest: 5\n  assumptions:\n    x: "
                + assumption)
        .intervals("uCode,iCode,Low,High\nU1,b1,100,550\nU4,b1,100,600\nU3,b1,90,480\n")
        .robustness();
    IndexSummary summary = index.run();
    assertThat(summary.rebuilds()).isEqualTo(64);
    assertThat(summary.failed()).isZero();
    Map<String, List<String>> byUnit = new TreeMap<>();
    index
        .table("rank_counts.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                byUnit.merge(
                    cells[0],
                    List.of(cells[2]),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));
    assertThat(byUnit).hasSize(5);
    assertThat(byUnit.values())
        .allSatisfy(
            counts -> assertThat(counts.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(64));
    assertThat(byUnit.values()).as("some rank varies").anyMatch(counts -> counts.size() > 1);
    assertThat(index.table("sensitivity.csv")).contains("\nx,");
  }

  @Test
  void withoutDrawsThereAreNoRankIntervals() throws IOException {
    index
        .method(
            "impute: {method: median}\nrobustness:\n  draws: 0\n  base: 16\n  assumptions:\n"
                + "    w: {vary: weights, spread: 0.9}")
        .robustness();
    assertThat(index.run().sensitivities()).hasSize(1);
    assertThat(index.tables().keySet())
        .contains("sensitivity.csv")
        .doesNotContain("robustness.csv", "rank_counts.csv", "pairwise.csv");
  }

  @Test
  void aChoiceForOneIndicatorGoesBeforeOneForItsGroupBeforeOneForAll() throws IOException {
    index
        .method(
            """
            impute:
              method: median
              groups:
                Index: {method: mean}
                B: {method: none}
            normalise:
              method: min-max
              groups:
                A: {method: min-max, low: 0, high: 10}
              indicators:
                a2: {method: rank}
            """)
        .run();
    String normalised = index.table("steps/5_normalised.csv");
    assertThat(normalised)
        .isEqualTo(
            """
            uCode,a1,a2,b1,b2
            U1,0,1,0,0
            U2,2.5,2,50,25
            U3,5,3,25,50
            U4,7.5,4,100,
            U5,10,5,75,100
            """);
    assertThat(index.table("imputation.csv"))
        .isEqualTo(
            """
            uCode,iCode,state,value,how,donors,predictors,why_empty
            U3,a2,imputed,5,mean,4,0,
            U4,b2,missing,,,0,0,no-imputation
            """);
  }

  @Test
  void weighingAndAggregatingAreSetByLevelAndByGroup() throws IOException {
    index
        .method(
            """
            impute: {method: median}
            normalise: {method: min-max, low: 1, high: 100}
            weigh:
              method: given
              levels:
                2: {method: equal}
            aggregate:
              method: arithmetic
              levels:
                2: {method: geometric}
              groups:
                B: {method: ordered, places: [0, 1]}
            """)
        .run();
    assertThat(index.table("weights.csv").lines().map(line -> line.split(",")[4] + line.charAt(0)))
        .containsExactly("usedc", "1I", "1A", "0.5a", "0.5a", "3B", "0.5b", "0.5b");
    List<String> lines = index.table("scores.csv").lines().skip(1).toList();
    double a1 = score(lines, "U2", "a1");
    double a2 = score(lines, "U2", "a2");
    assertThat(score(lines, "U2", "A")).isCloseTo(Math.sqrt(a1 * a2), within(1e-9));
    assertThat(score(lines, "U2", "B"))
        .isEqualTo(Math.min(score(lines, "U2", "b1"), score(lines, "U2", "b2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "screen: {on: imputed, availability: 1}", "screen: {on: imputed, drop: [U1]}"})
  void aFilledFigureIsSaidToBeFilled(String screen) throws IOException {
    index.method("impute: {method: median}\n" + screen).run();
    assertThat(index.table("contributions.csv").lines().filter(line -> line.contains(",imputed,")))
        .hasSize(2)
        .allMatch(line -> line.startsWith("U3,a2,4,5,") || line.startsWith("U4,b2,5,7.5,"));
  }

  @Test
  void sparkCountsTheSameRanks() throws IOException {
    index.method(EVERYTHING + everyAssumption()).intervals(INTERVALS).robustness();
    index.run();
    Map<String, String> here = index.tables();
    index.on(IndexJob.Options.Where.SPARK).run();
    assertThat(index.tables()).isEqualTo(here);
  }

  @Test
  void contributionsAddUpToTheScore() throws IOException {
    index.method(EVERYTHING).run();
    List<String> scores = index.table("scores.csv").lines().skip(1).toList();
    Map<String, Double> sums = new TreeMap<>();
    index
        .table("contributions.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> sums.merge(cells[0], Double.parseDouble(cells[7]), Double::sum));
    assertThat(sums).hasSize(5);
    sums.forEach(
        (unit, sum) -> assertThat(sum).isCloseTo(score(scores, unit, "Index"), within(1e-9)));
  }

  static String golden(String name) throws IOException {
    try (InputStream in = SmallIndexTest.class.getResourceAsStream(name)) {
      assertThat(in).as("the golden file " + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
