package jp.tenkai.scoring.impute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.tenkai.scoring.impute.NormalFit.Ending;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

/**
 * 49 indicators of 102,000 units, the largest size of method-reference.md, section 5, with one cell
 * in twenty empty. Invented values. The limits leave room for a slow machine; the log says what it
 * took.
 */
class ImputationSpeedTest {

  private static final int ROWS = 49;
  private static final int COUNT = 102_000;

  @Test
  void simple_methods_take_no_time_and_em_a_few_seconds() {
    ImputationTable table = table();
    for (Imputation method :
        List.of(
            new Imputation.Mean(),
            new Imputation.Median(),
            new Imputation.GroupMean(5),
            new Imputation.GroupMedian(5))) {
      long start = System.nanoTime();
      List<Imputed> imputed = method.impute(table);
      assertThat(took(method, start)).isLessThan(Duration.ofSeconds(5));
      assertThat(imputed.get(0).donors(imputed.get(0).open()[0])).isPositive();
    }
    MultivariateNormal em = new MultivariateNormal(0, 1e-4, 200);
    long start = System.nanoTime();
    NormalFit fit = em.fit(table);
    assertThat(took(em, start)).isLessThan(Duration.ofSeconds(60));
    System.err.println("  iterations: " + fit.iterations());
    assertThat(fit.ending()).isEqualTo(Ending.CONVERGED);
  }

  private static Duration took(Imputation method, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.err.println(method + ", 49 x 102,000: " + took.toMillis() + " ms");
    return took;
  }

  private static ImputationTable table() {
    Random random = new Random(1);
    List<String> codes = new ArrayList<>();
    String[] fine = new String[COUNT];
    String[] coarse = new String[COUNT];
    double[] level = new double[COUNT];
    boolean[] reference = new boolean[COUNT];
    Arrays.fill(reference, true);
    for (int unit = 0; unit < COUNT; unit++) {
      codes.add("U" + unit);
      fine[unit] = "fine-" + random.nextInt(2000);
      coarse[unit] = "coarse-" + random.nextInt(20);
      level[unit] = random.nextGaussian();
    }
    double[][] values = new double[ROWS][COUNT];
    Origin[][] origins = new Origin[ROWS][];
    String[] groups = new String[ROWS];
    int[] signs = new int[ROWS];
    Arrays.fill(groups, "group");
    Arrays.fill(signs, 1);
    for (int row = 0; row < ROWS; row++) {
      for (int unit = 0; unit < COUNT; unit++) {
        double value = level[unit] + random.nextGaussian();
        values[row][unit] = random.nextInt(20) == 0 ? Double.NaN : value;
      }
      origins[row] = SampleTable.origins(values[row]);
    }
    return new ImputationTable(
        values, origins, signs, groups, new Units(codes, List.of(fine, coarse), reference));
  }
}
