package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of an index's tables. Tables of an earlier run go before new ones come: a table that
 * the new run does not write would otherwise stand beside figures it does not belong to.
 */
final class OutputFolder {
  /** Every file that an index can have; others in the folder are left alone. */
  static final List<String> FILES =
      List.of(
          "index.json",
          "scores.csv",
          "ranks.csv",
          "weights.csv",
          "contributions.csv",
          "audit.csv",
          "statistics.csv",
          "correlations.csv",
          "groups.csv",
          "importance.csv",
          "elements.csv",
          "treatment.csv",
          "imputation.csv",
          "denomination.csv",
          "screening.csv",
          "opinions.csv",
          "gains.csv",
          "strengths.csv",
          "robustness.csv",
          "rank_counts.csv",
          "pairwise.csv",
          "sensitivity.csv",
          "steps/0_raw.csv",
          "steps/1_denominated.csv",
          "steps/2_imputed.csv",
          "steps/3_screened.csv",
          "steps/4_treated.csv",
          "steps/5_normalised.csv",
          "steps/6_aggregated.csv");

  private OutputFolder() {}

  /** Makes the folder where it is missing, and takes an earlier run's tables out of it. */
  static void clear(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("steps"));
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }
}
