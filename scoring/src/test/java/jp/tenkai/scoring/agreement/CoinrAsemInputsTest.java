package jp.tenkai.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.tenkai.scoring.denominate.Denominated.Outcome;
import jp.tenkai.scoring.denominate.Denominator;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.impute.ImputationTable;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.impute.MultivariateNormal;
import jp.tenkai.scoring.impute.NormalFit;
import jp.tenkai.scoring.screen.Screened;
import jp.tenkai.scoring.screen.Screened.Reason;
import jp.tenkai.scoring.screen.Screening;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

/**
 * Agreement with COINr 1.1.14 (commit b968203) on its ASEM example from the raw table on:
 * denomination, imputation by the group mean of {@code EurAsia_group} (the grouping that reproduces
 * the reference build; {@code GDP_group} does not), and screening at 0.9. Values within 1e-9
 * relative.
 */
class CoinrAsemInputsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("tenkai.home", ".."), "../shared/data/reference/coinr-asem");

  private List<String> indicators;
  private Units units;
  private double[][] denominated;

  @Test
  void every_step_before_treatment_agrees_with_coinr() throws IOException {
    if (!read()) {
      return;
    }
    near(denominated, CsvTable.read(FOLDER.resolve("steps/01_denominated.csv")));

    List<Imputed> filled = new Imputation.GroupMean(1).impute(table());
    double[][] imputed = filled.stream().map(Imputed::values).toArray(double[][]::new);
    near(imputed, CsvTable.read(FOLDER.resolve("steps/02_imputed.csv")));
    // 63 cells of the raw table and 2 whose denominator is missing.
    assertThat(missing(denominated)).isEqualTo(65);
    assertThat(missing(imputed)).isZero();

    Screened screened = new Screening(0.9, 0, Set.of(), Set.of()).screen(units, imputed);
    summaryAgrees(screened);
    List<String> staying = screened.staying().stream().map(units::code).toList();
    assertThat(staying)
        .isEqualTo(CsvTable.read(FOLDER.resolve("steps/03_screened.csv")).texts("uCode"));
  }

  /** method-reference.md, section 3, trap 12: order matters more than formulas. */
  @Test
  void screening_before_imputation_removes_units_and_after_it_none() throws IOException {
    if (!read()) {
      return;
    }
    Screened before = new Screening(0.9, 0, Set.of(), Set.of()).screen(units, denominated);

    List<String> leaving = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      if (before.reason(unit) == Reason.LOW_AVAILABILITY) {
        leaving.add(units.code(unit));
      }
    }
    // Those with 5 or more of 49 cells empty in 01_denominated.csv: 6, 10, 6, 10 and 8.
    assertThat(leaving).containsExactly("BGD", "BRN", "KHM", "LAO", "MMR");
  }

  /** 51 units and 49 indicators: barely more units than variables, so the ridge is needed. */
  @Test
  void em_settles_on_barely_more_units_than_indicators() throws IOException {
    if (!read()) {
      return;
    }
    MultivariateNormal ridged = new MultivariateNormal(0.1, 1e-6, 1000);
    long start = System.nanoTime();
    NormalFit fit = ridged.fit(table());
    System.err.println(
        "ASEM, EM with ridge 0.1: "
            + fit.iterations()
            + " iterations, "
            + (System.nanoTime() - start) / 1_000_000
            + " ms");
    List<Imputed> filled = ridged.impute(table());

    assertThat(fit.ending()).isEqualTo(NormalFit.Ending.CONVERGED);
    assertThat(missing(filled.stream().map(Imputed::values).toArray(double[][]::new))).isZero();
    NormalFit plain = new MultivariateNormal(0, 1e-6, 1000).fit(table());
    System.err.println(
        "ASEM, EM without ridge: " + plain.ending() + " after " + plain.iterations());
    assertThat(plain.ending()).isNotEqualTo(NormalFit.Ending.CONVERGED);
  }

  private boolean read() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      System.err.println(
          "left out: agreement with COINr's denomination, imputation and screening, no folder "
              + FOLDER.normalize());
      return false;
    }
    CsvTable data = CsvTable.read(FOLDER.resolve("ASEM_iData.csv"));
    CsvTable meta = CsvTable.read(FOLDER.resolve("ASEM_iMeta.csv"));
    // COINr sorts units by code.
    List<String> given = data.texts("uCode");
    List<String> sorted = given.stream().sorted().toList();
    int[] order = sorted.stream().mapToInt(given::indexOf).toArray();
    List<String> labels = data.texts("EurAsia_group");
    boolean[] reference = new boolean[order.length];
    Arrays.fill(reference, true);
    units =
        new Units(
            sorted,
            List.<String[]>of(Arrays.stream(order).mapToObj(labels::get).toArray(String[]::new)),
            reference);
    indicators = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    int divided = 0;
    for (int row = 0; row < meta.rows().size(); row++) {
      if (!meta.texts("Type").get(row).equals("Indicator")) {
        continue;
      }
      String code = meta.texts("iCode").get(row);
      double[] values = in(order, data.numbers(code));
      String denominator = meta.texts("Denominator").get(row);
      if (!denominator.isEmpty()) {
        var result =
            new Denominator(denominator).divide(values, in(order, data.numbers(denominator)));
        assertThat(result.count(Outcome.DENOMINATOR_ZERO)).isZero();
        values = result.values();
        divided++;
      }
      indicators.add(code);
      rows.add(values);
    }
    assertThat(indicators).hasSize(49);
    assertThat(divided).isGreaterThan(10);
    denominated = rows.toArray(double[][]::new);
    return true;
  }

  private ImputationTable table() {
    Origin[][] origins = new Origin[denominated.length][units.size()];
    int[] signs = new int[denominated.length];
    String[] groups = new String[denominated.length];
    for (int row = 0; row < denominated.length; row++) {
      signs[row] = 1;
      groups[row] = "all";
      for (int unit = 0; unit < units.size(); unit++) {
        origins[row][unit] =
            Double.isNaN(denominated[row][unit]) ? Origin.MISSING : Origin.OBSERVED;
      }
    }
    return new ImputationTable(
        indicators.toArray(String[]::new), denominated, origins, signs, groups, units);
  }

  private void summaryAgrees(Screened screened) throws IOException {
    CsvTable summary = CsvTable.read(FOLDER.resolve("steps/screen_summary.csv"));
    assertThat(summary.texts("uCode")).isEqualTo(units.codes());
    for (int unit = 0; unit < units.size(); unit++) {
      assertThat(screened.missing(unit)).isEqualTo((int) summary.numbers("N_missing")[unit]);
      assertThat(screened.zeros(unit)).isEqualTo((int) summary.numbers("N_zero")[unit]);
      assertThat(screened.availability(unit)).isEqualTo(summary.numbers("Dat_Avail")[unit]);
      assertThat(screened.nonZeroShare(unit)).isEqualTo(summary.numbers("Non_Zero")[unit]);
      assertThat(String.valueOf(screened.stays(unit)))
          .isEqualTo(summary.texts("Included").get(unit));
    }
  }

  private void near(double[][] found, CsvTable expected) {
    assertThat(expected.texts("uCode")).isEqualTo(units.codes());
    for (int row = 0; row < found.length; row++) {
      double[] column = expected.numbers(indicators.get(row));
      for (int unit = 0; unit < column.length; unit++) {
        if (Double.isNaN(column[unit])) {
          assertThat(found[row][unit]).isNaN();
        } else {
          assertThat(found[row][unit])
              .isEqualTo(column[unit], within(1e-9 * Math.max(Math.abs(column[unit]), 1e-12)));
        }
      }
    }
  }

  private static long missing(double[][] table) {
    return Arrays.stream(table).flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
  }

  private static double[] in(int[] order, double[] values) {
    return Arrays.stream(order).mapToDouble(unit -> values[unit]).toArray();
  }
}
