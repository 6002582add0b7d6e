package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.YamlFile;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.rank.ClassScale;
import jp.tenkai.scoring.rank.TieRule;
import jp.tenkai.scoring.screen.Screening;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.weigh.Given;

/** Reads a method file. docs/index.md describes it, conf/methods/method.schema.json checks it. */
final class MethodReader {
  static final List<String> OPINIONS = List.of("copeland", "promethee", "topsis", "vikor");

  private static final Limits SHARE = Limits.between(0, 1);

  private MethodReader() {}

  /**
   * The method in a file's text.
   *
   * @param name what messages call the file
   * @throws UnusableInput with everything that is wrong, by line
   */
  static IndexMethod read(String name, String text) {
    return YamlFile.read(name, text, MethodReader::method);
  }

  private static Optional<IndexMethod> method(Block top) {
    String id = top.text("method");
    top.text("about", "-");
    boolean denominates = top.flag("denominate", true);
    Optional<Overridable<Imputation>> imputation =
        StepReader.ofIndicators(top, "impute", ImputationReader::read, new Imputation.None());
    List<String> groups = texts(top, "groups");
    if (groups.isEmpty() && imputation.map(MethodReader::asksForGroups).orElse(false)) {
      top.problem(
          ProblemCode.MISSING_KEY,
          "impute",
          "an imputation by group",
          "groups: a list of columns of Type Group");
    }
    String peers = top.text("peers", "");
    Optional<Screen> screen = top.block("screen", MethodReader::screen, Screen.NOBODY);
    Optional<Overridable<Treatment>> treatment =
        StepReader.ofIndicators(top, "treat", TreatmentReader::read, new Treatment.None());
    Optional<Overridable<NormalisationReader.Rule>> normalisation =
        StepReader.ofIndicators(
            top,
            "normalise",
            NormalisationReader::read,
            (row, units) -> new Normalisation.MinMax(0, 100));
    Optional<Overridable<WeightingReader.Rule>> weighting =
        StepReader.ofGroups(top, "weigh", WeightingReader::read, children -> new Given());
    Optional<Overridable<AggregationReader.Rule>> aggregation =
        StepReader.ofGroups(
            top, "aggregate", AggregationReader::read, children -> new Mean.Arithmetic());
    boolean perPeriod = top.flag("per_period", false);
    double presentShare = top.real("present_share", SHARE, 0);
    String ties =
        MethodName.read(
            top, "ties", List.of("smallest", "largest", "average", "dense"), "smallest");
    Optional<ClassScale> classes =
        top.has("classes") ? top.block("classes").flatMap(MethodReader::classes) : Optional.empty();
    List<String> opinions = texts(top, "opinions");
    for (String opinion : opinions) {
      if (!OPINIONS.contains(opinion)) {
        top.problem(ProblemCode.BAD_VALUE, "opinions", opinion, Block.oneOf(OPINIONS));
      }
    }
    Optional<RobustnessPlan> robustness =
        top.has("robustness")
            ? top.block("robustness").flatMap(RobustnessReader::read)
            : Optional.empty();
    return top.make(
        () ->
            new IndexMethod(
                id,
                denominates,
                imputation.orElseThrow(),
                groups,
                peers,
                screen.orElseThrow().rule(),
                screen.orElseThrow().onImputed(),
                treatment.orElseThrow(),
                normalisation.orElseThrow(),
                perPeriod,
                weighting.orElseThrow(),
                aggregation.orElseThrow(),
                presentShare,
                tieRule(ties),
                classes,
                opinions,
                robustness));
  }

  private static boolean asksForGroups(Overridable<Imputation> imputation) {
    return imputation.choices().stream()
        .anyMatch(
            choice ->
                choice instanceof Imputation.GroupMean || choice instanceof Imputation.GroupMedian);
  }

  private static TieRule tieRule(String word) {
    return switch (word) {
      case "largest" -> TieRule.LARGEST;
      case "average" -> TieRule.AVERAGE;
      case "dense" -> TieRule.DENSE;
      default -> TieRule.SMALLEST;
    };
  }

  private record Screen(Optional<Screening> rule, boolean onImputed) {
    static final Screen NOBODY = new Screen(Optional.empty(), false);
  }

  private static Optional<Screen> screen(Block block) {
    double availability = block.real("availability", SHARE, 2.0 / 3);
    double nonZero = block.real("non_zero", SHARE, 0);
    String on = MethodName.read(block, "on", List.of("denominated", "imputed"), "denominated");
    Set<String> keep = new HashSet<>(texts(block, "keep"));
    Set<String> drop = new HashSet<>(texts(block, "drop"));
    return block.make(
        () ->
            new Screen(
                Optional.of(new Screening(availability, nonZero, keep, drop)),
                on.equals("imputed")));
  }

  private static Optional<ClassScale> classes(Block block) {
    double a = block.real("A", Limits.ANY);
    double b = block.real("B", Limits.ANY);
    double c = block.real("C", Limits.ANY);
    double d = block.real("D", Limits.ANY);
    return block.make(() -> new ClassScale(a, b, c, d));
  }

  private static List<String> texts(Block block, String key) {
    List<String> texts = new ArrayList<>();
    block.texts(key).stream().map(Located::text).forEach(texts::add);
    return texts;
  }
}
