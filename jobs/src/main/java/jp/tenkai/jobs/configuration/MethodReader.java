package jp.tenkai.jobs.configuration;

import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.Imputation.GroupMedian;
import jp.tenkai.jobs.configuration.Imputation.Median;
import jp.tenkai.jobs.configuration.Imputation.NoImputation;
import jp.tenkai.jobs.configuration.MethodConf.Means;
import jp.tenkai.jobs.configuration.MethodConf.PointScale;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Spelled;

/** Reads how a strategy turns figures into scores, and how it tests and labels them. */
final class MethodReader {
  private enum Stand implements Spelled {
    NONE("none"),
    MEDIAN("median"),
    GROUP_MEDIAN("group-median");

    private final String word;

    Stand(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  private static final Limits SHARE = Limits.between(0, 1);
  private static final Limits COUNT = Limits.between(1, 1000);

  private MethodReader() {}

  static Optional<MethodConf> method(Block block) {
    Optional<PointScale> scale =
        block.block("scale", MethodReader::pointScale, Defaults.POINT_SCALE);
    Normalisation normalise =
        block.word("normalise", Normalisation.class, Defaults.METHOD.normalise());
    Treatment treat = block.word("treat", Treatment.class, Defaults.METHOD.treat());
    Optional<Imputation> impute =
        block.block("impute", MethodReader::imputation, Defaults.IMPUTATION);
    Optional<Means> means = block.block("means", MethodReader::means, Defaults.MEANS);
    if (treat != Treatment.NONE && normalise == Normalisation.GOALPOSTS) {
      block.problem(ProblemCode.BAD_VALUE, "treat", treat.word(), "none with normalise: goalposts");
    }
    return block.make(
        () ->
            new MethodConf(
                scale.orElseThrow(), normalise, treat, impute.orElseThrow(), means.orElseThrow()));
  }

  private static Optional<PointScale> pointScale(Block block) {
    double low = block.real("low", Limits.ANY);
    double high = block.real("high", Limits.ANY);
    String reason = block.text("reason");
    return block.make(() -> new PointScale(low, high, reason));
  }

  private static Optional<Imputation> imputation(Block block) {
    Stand method = block.word("method", Stand.class);
    String reason = block.text("reason");
    if (method != Stand.GROUP_MEDIAN) {
      return block.make(
          () -> method == Stand.MEDIAN ? new Median(reason) : new NoImputation(reason));
    }
    PeerGroup group = block.word("group", PeerGroup.class);
    int atLeast = (int) block.integer("at_least", COUNT, Defaults.PEERS);
    return block.make(() -> new GroupMedian(group, atLeast, reason));
  }

  private static Optional<Means> means(Block block) {
    Mean pillar = block.word("pillar", Mean.class, Defaults.MEANS.pillar());
    Mean axis = block.word("axis", Mean.class, Defaults.MEANS.axis());
    Mean overall = block.word("overall", Mean.class, Defaults.MEANS.overall());
    String reason = block.text("reason");
    return block.make(() -> new Means(pillar, axis, overall, reason));
  }

  static Optional<CoverageLimits> coverage(Block block) {
    double country = block.real("country", SHARE, Defaults.COVERAGE.country());
    double field = block.real("field", SHARE, Defaults.COVERAGE.field());
    String reason = block.text("reason");
    return block.make(() -> new CoverageLimits(country, field, reason));
  }

  static Optional<RobustnessConf> robustness(Block block) {
    RobustnessConf standard = Defaults.ROBUSTNESS;
    int draws =
        (int)
            block.integer("draws", Limits.between(1, RobustnessConf.MOST_DRAWS), standard.draws());
    double spread = block.real("spread", Limits.fromBelow(0, 1), standard.spread());
    double measurement = block.real("measurement", Limits.fromBelow(0, 1), standard.measurement());
    long seed = block.integer("seed", Limits.between(0, 1e15), standard.seed());
    double interval = block.real("interval", Limits.inside(0, 1), standard.interval());
    int top = (int) block.integer("top", COUNT, standard.top());
    String reason = block.text("reason");
    return block.make(
        () -> new RobustnessConf(draws, spread, measurement, seed, interval, top, reason));
  }

  static Optional<ClassLimits> classes(Block block) {
    double a = block.real("A", Limits.ANY);
    double b = block.real("B", Limits.ANY);
    double c = block.real("C", Limits.ANY);
    double d = block.real("D", Limits.ANY);
    String reason = block.text("reason");
    return block.make(() -> new ClassLimits(a, b, c, d, reason));
  }
}
