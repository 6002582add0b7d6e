package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.scoring.weigh.Ahp;
import jp.tenkai.scoring.weigh.BudgetAllocation;
import jp.tenkai.scoring.weigh.Critic;
import jp.tenkai.scoring.weigh.Entropy;
import jp.tenkai.scoring.weigh.Equal;
import jp.tenkai.scoring.weigh.Given;
import jp.tenkai.scoring.weigh.Merec;
import jp.tenkai.scoring.weigh.OptimisedImportance;
import jp.tenkai.scoring.weigh.PrincipalComponent;
import jp.tenkai.scoring.weigh.StandardDeviation;
import jp.tenkai.scoring.weigh.Weighting;

/** Reads a weighting by its name. Children are named by code, never by position. */
final class WeightingReader {
  static final List<String> NAMES =
      List.of(
          "given",
          "equal",
          "entropy",
          "critic",
          "merec",
          "standard-deviation",
          "pca-loadings",
          "pca-squared",
          "optimised",
          "ahp",
          "budget");

  private WeightingReader() {}

  /** A weighting, once the children's codes are known. */
  @FunctionalInterface
  interface Rule {
    /**
     * Makes the weighting.
     *
     * @throws IllegalArgumentException when it names other children
     */
    Weighting of(List<String> children);
  }

  static Optional<Rule> read(Block block) {
    return switch (MethodName.read(block, NAMES)) {
      case "given" -> fixed(block, new Given());
      case "equal" -> fixed(block, new Equal());
      case "entropy" -> fixed(block, new Entropy());
      case "critic" -> fixed(block, new Critic());
      case "merec" -> fixed(block, new Merec());
      case "standard-deviation" -> fixed(block, new StandardDeviation());
      case "pca-loadings" ->
          fixed(block, new PrincipalComponent(PrincipalComponent.Reading.LOADINGS));
      case "pca-squared" ->
          fixed(block, new PrincipalComponent(PrincipalComponent.Reading.SQUARED_LOADINGS));
      case "optimised" -> {
        Map<String, Double> shares = weights(block, "shares");
        double tolerance = block.real("tolerance", Limits.ABOVE_0, 1e-12);
        long evaluations = block.integer("evaluations", Limits.between(1, 10_000_000), 20_000);
        yield block.make(
            () ->
                children ->
                    new OptimisedImportance(
                        inOrder(shares, children), tolerance, (int) evaluations));
      }
      case "ahp" -> ahp(block);
      case "budget" -> {
        Map<String, Map<String, Double>> experts = new LinkedHashMap<>();
        block
            .named("experts")
            .forEach((expert, points) -> experts.put(expert.text(), weights(points)));
        if (experts.isEmpty()) {
          block.problem(ProblemCode.BAD_VALUE, "experts", "none", "at least one expert");
        }
        yield block.make(
            () ->
                children ->
                    new BudgetAllocation(
                        experts.values().stream().map(e -> inOrder(e, children)).toList()));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Rule> ahp(Block block) {
    record Comparison(String better, String than, double ratio) {}
    double limit = block.real("limit", Limits.ABOVE_0, Ahp.SAATY_LIMIT);
    List<Comparison> comparisons = new ArrayList<>();
    for (Block one : block.blocks("compare")) {
      String better = one.text("child");
      String than = one.text("with");
      double ratio = one.real("ratio", Limits.ABOVE_0);
      one.make(() -> new Comparison(better, than, ratio)).ifPresent(comparisons::add);
    }
    return block.make(
        () ->
            children -> {
              List<List<Double>> matrix = new ArrayList<>();
              for (String row : children) {
                List<Double> cells = new ArrayList<>();
                for (String column : children) {
                  double cell = row.equals(column) ? 1 : Double.NaN;
                  for (Comparison c : comparisons) {
                    if (c.better().equals(row) && c.than().equals(column)) {
                      cell = c.ratio();
                    } else if (c.better().equals(column) && c.than().equals(row)) {
                      cell = 1 / c.ratio();
                    }
                  }
                  if (Double.isNaN(cell)) {
                    throw new IllegalArgumentException(
                        "AHP: expected a comparison of each pair of children, but found none of '"
                            + row
                            + "' with '"
                            + column
                            + "'");
                  }
                  cells.add(cell);
                }
                matrix.add(cells);
              }
              return new Ahp(matrix, limit);
            });
  }

  /** Numbers by code under a key. */
  static Map<String, Double> weights(Block outer, String key) {
    return outer.block(key).map(WeightingReader::weights).orElse(Map.of());
  }

  /** All keys of a block as codes, with a weight each. */
  static Map<String, Double> weights(Block block) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String code : block.ids().keySet()) {
      weights.put(code, block.real(code, Limits.between(0, Double.MAX_VALUE)));
    }
    return weights;
  }

  private static List<Double> inOrder(Map<String, Double> byCode, List<String> children) {
    if (!byCode.keySet().equals(java.util.Set.copyOf(children))) {
      throw new IllegalArgumentException(
          "Weights by child: expected one for each of "
              + children
              + ", but found "
              + byCode.keySet());
    }
    return children.stream().map(byCode::get).toList();
  }

  private static Optional<Rule> fixed(Block block, Weighting weighting) {
    return block.make(() -> children -> weighting);
  }
}
