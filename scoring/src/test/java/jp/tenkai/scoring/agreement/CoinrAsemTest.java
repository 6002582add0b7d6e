package jp.tenkai.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.explain.Explanation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.robustness.Replicates;
import jp.tenkai.scoring.sample.SobolPoints;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.OutlierTest;
import jp.tenkai.scoring.treat.Treated;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

/**
 * Agreement with COINr 1.1.14 (commit b968203) on its ASEM example: the default treatment,
 * normalisation to 0-100, arithmetic aggregation and ranks, from COINr's screened data on. Values
 * within 1e-9 relative, ranks exactly.
 */
class CoinrAsemTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("tenkai.home", ".."), "../shared/data/reference/coinr-asem");

  @Test
  void every_step_agrees_with_coinr() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      System.err.println("left out: agreement with COINr, no folder " + FOLDER.normalize());
      return;
    }
    CsvTable screened = CsvTable.read(FOLDER.resolve("steps/03_screened.csv"));
    IndexSpec spec =
        new IndexSpec((Group) node(CsvTable.read(FOLDER.resolve("ASEM_iMeta.csv")), "Index"));
    double[][] values =
        spec.leaves().stream().map(leaf -> screened.numbers(leaf.code())).toArray(double[][]::new);
    IndexInput input = IndexInput.of(spec, Units.of(screened.texts("uCode")), values);
    IndexResult result = IndexEngine.score(input);

    assertThat(spec.leaves()).hasSize(49);
    assertThat(result.units().size()).isEqualTo(51);
    treatmentAgrees(result);
    normalisedAgrees(result);
    nodesAgree(result);
    ranksAgree(result);
    explanationAddsUp(result);
    rebuildsAreFast(input);
  }

  private static void treatmentAgrees(IndexResult result) throws IOException {
    CsvTable treated = CsvTable.read(FOLDER.resolve("steps/04_treated.csv"));
    CsvTable details = CsvTable.read(FOLDER.resolve("steps/treatment_details.csv"));
    List<String> codes = details.texts("iCode");
    for (int row = 0; row < codes.size(); row++) {
      int leaf = result.spec().leafIndex(codes.get(row));
      double[] raw = result.leaf(leaf).imputed().values();
      Treated own = result.leaf(leaf).treated();
      near(own.values(), treated.numbers(codes.get(row)));
      near(Statistics.skewness(raw), details.numbers("check_SkewKurt0.Skew")[row]);
      near(Statistics.kurtosis(raw), details.numbers("check_SkewKurt0.Kurt")[row]);
      assertThat(OutlierTest.STANDARD.passes(raw))
          .isEqualTo(details.texts("check_SkewKurt0.Pass").get(row).equals("true"));
      double points = details.numbers("winsorise.nwin")[row];
      assertThat(own.winsorisedPoints()).isEqualTo(Double.isNaN(points) ? 0 : (int) points);
      if (!Double.isNaN(points)) {
        double[] winsorised = own.values();
        near(Statistics.skewness(winsorised), details.numbers("check_SkewKurt1.Skew")[row]);
        near(Statistics.kurtosis(winsorised), details.numbers("check_SkewKurt1.Kurt")[row]);
      }
    }
    assertThat(codes).hasSize(49);
  }

  private static void normalisedAgrees(IndexResult result) throws IOException {
    CsvTable normalised = CsvTable.read(FOLDER.resolve("steps/05_normalised.csv"));
    for (int leaf = 0; leaf < 49; leaf++) {
      near(
          result.leaf(leaf).normalised().values(),
          normalised.numbers(result.spec().leaves().get(leaf).code()));
    }
  }

  private static void nodesAgree(IndexResult result) throws IOException {
    CsvTable aggregated = CsvTable.read(FOLDER.resolve("steps/06_aggregated.csv"));
    for (int node = 0; node < result.hierarchy().size(); node++) {
      String code = result.hierarchy().node(node).code();
      near(result.scores(code), aggregated.numbers(code));
    }
    assertThat(result.hierarchy().size()).isEqualTo(49 + 8 + 2 + 1);
  }

  private static void ranksAgree(IndexResult result) throws IOException {
    CsvTable ranks = CsvTable.read(FOLDER.resolve("steps/ranks_all_levels.csv"));
    for (int node = 0; node < result.hierarchy().size(); node++) {
      String code = result.hierarchy().node(node).code();
      assertThat(asDoubles(Ranks.competition(result.scores(code))))
          .containsExactly(ranks.numbers(code));
    }
    CsvTable within = CsvTable.read(FOLDER.resolve("steps/ranks_within_GDP_group.csv"));
    String[] groups = within.texts("GDP_group").toArray(String[]::new);
    assertThat(asDoubles(Ranks.within(result.scores(), groups)))
        .containsExactly(within.numbers("Index"));
  }

  private static void explanationAddsUp(IndexResult result) {
    Explanation why = Explanation.of(result);
    for (int unit = 0; unit < 51; unit++) {
      double contributions = 0;
      double differences = 0;
      for (int leaf = 0; leaf < 49; leaf++) {
        contributions += why.contribution(leaf, unit);
        differences += why.difference(leaf, unit);
      }
      near(contributions, result.score(unit));
      assertThat(differences)
          .isEqualTo(result.score(unit) - why.benchmarkScore(unit), within(1e-9));
    }
  }

  /** COINr needs 175 s for 1,000 rebuilds (R 4.2.2, one core); the limit here is 2 s. */
  private static void rebuildsAreFast(IndexInput input) {
    boolean[] all = new boolean[51];
    Arrays.fill(all, true);
    long start = System.nanoTime();
    Rebuilds rebuilds =
        new Rebuilds(input, List.of(new Assumption.WeightSpread("weights", 0.25)), 1);
    SobolPoints points = new SobolPoints(1, 1);
    assertThat(new Replicates(rebuilds, all).part(points::point, 0, 1000).tally().rebuilds())
        .isEqualTo(1000);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.err.println("ASEM, 1,000 draws of the weights: " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  private static Node node(CsvTable meta, String code) {
    int row = meta.texts("iCode").indexOf(code);
    double weight = meta.numbers("Weight")[row];
    List<Node> children = new ArrayList<>();
    for (int other = 0; other < meta.texts("Parent").size(); other++) {
      if (meta.texts("Parent").get(other).equals(code)) {
        children.add(node(meta, meta.texts("iCode").get(other)));
      }
    }
    return children.isEmpty()
        ? new Leaf(
            code,
            weight,
            meta.numbers("Direction")[row] > 0 ? Direction.UP : Direction.DOWN,
            new Normalisation.MinMax(0, 100),
            Treatment.Winsorise.STANDARD,
            new Imputation.None())
        : new Group(code, weight, new Mean.Arithmetic(), children);
  }

  private static double[] asDoubles(int[] ranks) {
    return Arrays.stream(ranks)
        .mapToDouble(rank -> rank == Ranks.UNRANKED ? Double.NaN : rank)
        .toArray();
  }

  private static void near(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      near(found[i], expected[i]);
    }
  }

  private static void near(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-9 * Math.max(Math.abs(expected), 1e-12)));
    }
  }
}
