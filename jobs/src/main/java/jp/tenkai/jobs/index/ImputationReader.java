package jp.tenkai.jobs.index;

import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.impute.MultivariateNormal;
import jp.tenkai.scoring.impute.NearestNeighbours;
import jp.tenkai.scoring.impute.PanelConstant;
import jp.tenkai.scoring.impute.PanelLatest;
import jp.tenkai.scoring.impute.PanelLinear;
import jp.tenkai.scoring.impute.PanelLinearConstant;
import jp.tenkai.scoring.impute.Regression;
import jp.tenkai.scoring.impute.RowInGroup;

/** Reads an imputation by its name. */
final class ImputationReader {
  static final List<String> NAMES =
      List.of(
          "none",
          "mean",
          "median",
          "group-mean",
          "group-median",
          "row-mean",
          "row-median",
          "panel-latest",
          "panel-linear",
          "panel-constant",
          "panel-linear-constant",
          "regression",
          "em",
          "nearest-neighbours");

  private static final Limits COUNT = Limits.between(1, Integer.MAX_VALUE);

  private ImputationReader() {}

  static Optional<Imputation> read(Block block) {
    return switch (MethodName.read(block, NAMES)) {
      case "none" -> block.make(Imputation.None::new);
      case "mean" -> block.make(Imputation.Mean::new);
      case "median" -> block.make(Imputation.Median::new);
      case "group-mean" -> {
        int atLeast = (int) block.integer("at_least", COUNT, 1);
        yield block.make(() -> new Imputation.GroupMean(atLeast));
      }
      case "group-median" -> {
        int atLeast = (int) block.integer("at_least", COUNT, 1);
        yield block.make(() -> new Imputation.GroupMedian(atLeast));
      }
      case "row-mean" -> block.make(() -> new RowInGroup(RowInGroup.Statistic.MEAN));
      case "row-median" -> block.make(() -> new RowInGroup(RowInGroup.Statistic.MEDIAN));
      case "panel-latest" -> {
        int points = (int) block.integer("points", COUNT, Integer.MAX_VALUE);
        yield block.make(() -> new PanelLatest(points));
      }
      case "panel-linear" -> block.make(PanelLinear::new);
      case "panel-constant" -> block.make(PanelConstant::new);
      case "panel-linear-constant" -> block.make(PanelLinearConstant::new);
      case "regression" -> {
        int predictors = (int) block.integer("predictors", COUNT, 5);
        int spare = (int) block.integer("spare_donors", COUNT, 10);
        yield block.make(() -> new Regression(predictors, spare));
      }
      case "em" -> {
        double ridge = block.real("ridge", Limits.between(0, 1), 0.01);
        double tolerance = block.real("tolerance", Limits.ABOVE_0, 1e-6);
        int iterations = (int) block.integer("iterations", COUNT, 1000);
        yield block.make(() -> new MultivariateNormal(ridge, tolerance, iterations));
      }
      case "nearest-neighbours" -> {
        int donors = (int) block.integer("donors", COUNT, 5);
        int overlap = (int) block.integer("overlap", COUNT, 5);
        yield block.make(() -> new NearestNeighbours(donors, overlap));
      }
      default -> Optional.empty();
    };
  }
}
