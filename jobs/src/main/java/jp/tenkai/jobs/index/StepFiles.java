package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import jp.tenkai.scoring.denominate.Denominated;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.screen.Screened;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated;
import jp.tenkai.scoring.units.Origin;

/** Writes the data set after each step, and what each step did. */
final class StepFiles {
  private final Path folder;
  private final IndexBuild build;
  private final IndexResult result;

  StepFiles(Path folder, IndexBuild build, IndexResult result) {
    this.folder = folder;
    this.build = build;
    this.result = result;
  }

  /** One task a file. */
  List<Callable<Void>> tasks() {
    double[][] imputed = imputed();
    return List.of(
        () -> table("steps/0_raw.csv", allCodes(), leaf -> build.raw()[leaf]),
        () -> table("steps/1_denominated.csv", allCodes(), this::denominated),
        () -> table("steps/2_imputed.csv", imputedCodes(), leaf -> imputed[leaf]),
        () -> table("steps/3_screened.csv", codes(), leaf -> imputedRow(leaf)),
        () -> table("steps/4_treated.csv", codes(), leaf -> result.leaf(leaf).treated().values()),
        () ->
            table(
                "steps/5_normalised.csv", codes(), leaf -> result.leaf(leaf).normalised().values()),
        this::aggregated,
        this::treatment,
        this::imputation,
        this::denomination,
        this::screening);
  }

  private List<String> codes() {
    return build.input().units().codes();
  }

  private List<String> allCodes() {
    return build.allUnits().codes();
  }

  private List<String> imputedCodes() {
    return build.beforeScreening().isEmpty() ? codes() : allCodes();
  }

  private double[][] imputed() {
    double[][] rows = new double[build.leaves().size()][];
    for (int leaf = 0; leaf < rows.length; leaf++) {
      rows[leaf] =
          build.beforeScreening().isEmpty()
              ? imputedRow(leaf)
              : build.beforeScreening().get(leaf).values();
    }
    return rows;
  }

  private double[] imputedRow(int leaf) {
    return result.leaf(leaf).imputed().values();
  }

  private double[] denominated(int leaf) {
    return build.denominated().isEmpty()
        ? build.raw()[leaf]
        : build.denominated().get(leaf).values();
  }

  private Void table(String name, List<String> units, IntFunction<double[]> rows)
      throws IOException {
    double[][] columns = new double[build.leaves().size()][];
    for (int leaf = 0; leaf < columns.length; leaf++) {
      columns[leaf] = rows.apply(leaf);
    }
    try (CsvOut csv = CsvOut.create(folder.resolve(name), "uCode")) {
      for (var leaf : build.leaves()) {
        csv.text(leaf.code());
      }
      csv.end();
      for (int unit = 0; unit < units.size(); unit++) {
        csv.text(units.get(unit));
        for (double[] column : columns) {
          csv.number(column[unit]);
        }
        csv.end();
      }
    }
    return null;
  }

  private Void aggregated() throws IOException {
    int nodes = result.hierarchy().size();
    double[][] columns = new double[nodes][];
    try (CsvOut csv = CsvOut.create(folder.resolve("steps/6_aggregated.csv"), "uCode")) {
      for (int node = 0; node < nodes; node++) {
        csv.text(result.hierarchy().node(node).code());
        columns[node] = result.nodeValues(node);
      }
      csv.end();
      for (int unit = 0; unit < codes().size(); unit++) {
        csv.text(codes().get(unit));
        for (double[] column : columns) {
          csv.number(column[unit]);
        }
        csv.end();
      }
    }
    return null;
  }

  private Void treatment() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("treatment.csv"),
            "iCode",
            "method",
            "outcome",
            "points",
            "skewness_before",
            "kurtosis_before",
            "skewness_after",
            "kurtosis_after")) {
      csv.end();
      for (int leaf = 0; leaf < build.leaves().size(); leaf++) {
        Treated treated = result.leaf(leaf).treated();
        double[] before = imputedRow(leaf);
        double[] after = treated.values();
        csv.text(build.leaves().get(leaf).code())
            .text(TreatmentReader.name(result.leaf(leaf).leaf().treatment()))
            .text(word(treated.outcome()))
            .whole(treated.winsorisedPoints())
            .number(Statistics.skewness(before))
            .number(Statistics.kurtosis(before))
            .number(Statistics.skewness(after))
            .number(Statistics.kurtosis(after))
            .end();
      }
    }
    return null;
  }

  /** Every cell that was filled or stayed empty, and how. */
  private Void imputation() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("imputation.csv"),
            "uCode",
            "iCode",
            "state",
            "value",
            "how",
            "donors",
            "predictors",
            "why_empty")) {
      csv.end();
      List<Imputed> before = build.beforeScreening();
      List<String> units = imputedCodes();
      for (int leaf = 0; leaf < build.leaves().size(); leaf++) {
        Imputed imputed = before.isEmpty() ? result.leaf(leaf).imputed() : before.get(leaf);
        for (int unit = 0; unit < units.size(); unit++) {
          if (imputed.origin(unit) == Origin.OBSERVED) {
            continue;
          }
          csv.text(units.get(unit))
              .text(build.leaves().get(leaf).code())
              .text(word(imputed.origin(unit)))
              .number(imputed.value(unit))
              .text(imputed.filling(unit).map(StepFiles::word).orElse(""))
              .whole(imputed.donors(unit))
              .whole(imputed.predictors(unit))
              .text(imputed.gap(unit).map(StepFiles::word).orElse(""))
              .end();
        }
      }
    }
    return null;
  }

  /** Every quotient that could not be formed. */
  private Void denomination() throws IOException {
    try (CsvOut csv =
        CsvOut.create(folder.resolve("denomination.csv"), "uCode", "iCode", "denominator", "why")) {
      csv.end();
      for (int leaf = 0; leaf < build.denominated().size(); leaf++) {
        Denominated denominated = build.denominated().get(leaf);
        for (int unit = 0; unit < allCodes().size(); unit++) {
          if (denominated.outcome(unit) != Denominated.Outcome.DIVIDED
              && denominated.outcome(unit) != Denominated.Outcome.VALUE_MISSING) {
            csv.text(allCodes().get(unit))
                .text(build.leaves().get(leaf).code())
                .text(build.leaves().get(leaf).denominator())
                .text(word(denominated.outcome(unit)))
                .end();
          }
        }
      }
    }
    return null;
  }

  private Void screening() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("screening.csv"),
            "uCode",
            "missing",
            "zeros",
            "availability",
            "non_zero",
            "stays",
            "reason")) {
      csv.end();
      if (build.screened().isPresent()) {
        Screened screened = build.screened().get();
        for (int unit = 0; unit < allCodes().size(); unit++) {
          csv.text(allCodes().get(unit))
              .whole(screened.missing(unit))
              .whole(screened.zeros(unit))
              .number(screened.availability(unit))
              .number(screened.nonZeroShare(unit))
              .text(screened.stays(unit) ? "yes" : "no")
              .text(word(screened.reason(unit)))
              .end();
        }
      }
    }
    return null;
  }

  /** An enum as tables write it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
