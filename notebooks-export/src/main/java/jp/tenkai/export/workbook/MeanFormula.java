package jp.tenkai.export.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * The formula of a weighted mean over the parts that are there: what is missing is left out and its
 * weight goes to the others.
 */
final class MeanFormula {

  private final List<String> weights = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final boolean geometric;

  /**
   * Begins a mean.
   *
   * @param mean {@code arithmetic} or {@code geometric}, as the strategy's method names it
   */
  MeanFormula(String mean) {
    this.geometric =
        switch (mean) {
          case "arithmetic" -> false;
          case "geometric" -> true;
          default ->
              throw new IllegalArgumentException(
                  "mean: found '" + mean + "', expected arithmetic or geometric");
        };
  }

  /** Adds a part: the cell of its value and the cell of its weight. */
  MeanFormula add(String value, String weight) {
    weights.add("ISNUMBER(" + value + ")*" + weight);
    String part = geometric ? "LN(" + value + ")" : value;
    terms.add("IF(ISNUMBER(" + value + ")," + weight + "*" + part + ",0)");
    return this;
  }

  /** The formula; an empty text where no part with a weight is there. */
  String text() {
    String sum = String.join("+", weights);
    String parts = "(" + String.join("+", terms) + ")/(" + sum + ")";
    return "IF(" + sum + "=0,\"\"," + (geometric ? "EXP(" + parts + ")" : parts) + ")";
  }
}
