package jp.tenkai.jobs.index;

import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.scoring.treat.BoxCox;
import jp.tenkai.scoring.treat.EstimatedBoxCox;
import jp.tenkai.scoring.treat.ForcedWinsorise;
import jp.tenkai.scoring.treat.GiiLogarithm;
import jp.tenkai.scoring.treat.Logarithm;
import jp.tenkai.scoring.treat.OutlierTest;
import jp.tenkai.scoring.treat.Transform;
import jp.tenkai.scoring.treat.Transformation;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.treat.Treatment.Fallback;
import jp.tenkai.scoring.treat.Treatment.Start;
import jp.tenkai.scoring.treat.WinsorisePercentiles;

/** Reads a treatment by its name. */
final class TreatmentReader {
  static final List<String> NAMES =
      List.of("none", "winsorise", "force-winsorise", "percentiles", "transform");

  static final List<String> FORMS =
      List.of("log", "log-plain", "log-plus", "log-two-sided", "log-gii", "box-cox");

  static final List<String> FALLBACKS =
      List.of("keep", "log", "log-plain", "log-plus", "log-two-sided", "log-gii", "box-cox");

  private static final Limits COUNT = Limits.between(0, 1_000_000);
  private static final Limits SHARE = Limits.between(0, 1);

  private TreatmentReader() {}

  /** The name under which a method file asks for a treatment. */
  static String name(Treatment treatment) {
    if (treatment instanceof Treatment.None) {
      return "none";
    } else if (treatment instanceof Treatment.Winsorise) {
      return "winsorise";
    } else if (treatment instanceof ForcedWinsorise) {
      return "force-winsorise";
    }
    return treatment instanceof WinsorisePercentiles ? "percentiles" : "transform";
  }

  static Optional<Treatment> read(Block block) {
    return switch (MethodName.read(block, NAMES)) {
      case "none" -> block.make(Treatment.None::new);
      case "winsorise" -> winsorise(block);
      case "force-winsorise" -> {
        int points = (int) block.integer("points", COUNT);
        yield block.make(() -> new ForcedWinsorise(points));
      }
      case "percentiles" -> {
        double low = block.real("low", SHARE, 0.05);
        double high = block.real("high", SHARE, 0.95);
        yield block.make(() -> new WinsorisePercentiles(low, high));
      }
      case "transform" -> {
        String form = MethodName.read(block, "form", FORMS, "log");
        Optional<Transformation> transformation = transformation(block, form);
        yield block.make(() -> new Transform(transformation.orElseThrow()));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Treatment> winsorise(Block block) {
    int points = (int) block.integer("points", COUNT, 5);
    double skewness = block.real("skewness", Limits.ABOVE_0, 2);
    double kurtosis = block.real("kurtosis", Limits.ANY, 3.5);
    String then = MethodName.read(block, "then", FALLBACKS, "log");
    String start =
        then.equals("keep")
            ? ""
            : MethodName.read(block, "start", List.of("untreated", "winsorised"), "untreated");
    Optional<Transformation> transformation =
        then.equals("keep") ? Optional.empty() : transformation(block, then);
    return block.make(
        () ->
            new Treatment.Winsorise(
                points,
                new OutlierTest(skewness, kurtosis),
                transformation
                    .<Fallback>map(
                        form ->
                            new Fallback.TransformFrom(
                                start.equals("winsorised") ? Start.WINSORISED : Start.UNTREATED,
                                form))
                    .orElse(Fallback.KEEP)));
  }

  private static Optional<Transformation> transformation(Block block, String form) {
    return switch (form) {
      case "log" -> Optional.of(Logarithm.OFFSET);
      case "log-plain" -> Optional.of(Logarithm.PLAIN);
      case "log-plus" -> Optional.of(Logarithm.PLUS_ONE);
      case "log-two-sided" -> Optional.of(Logarithm.TWO_SIDED);
      case "log-gii" -> Optional.of(new GiiLogarithm(block.real("factor", Limits.ABOVE_0, 1)));
      case "box-cox" -> {
        double lambda = block.real("lambda", Limits.ANY, Double.NaN);
        yield Optional.of(Double.isNaN(lambda) ? EstimatedBoxCox.STANDARD : new BoxCox(lambda));
      }
      default -> Optional.empty();
    };
  }
}
