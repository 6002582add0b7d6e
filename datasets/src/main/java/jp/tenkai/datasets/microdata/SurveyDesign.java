package jp.tenkai.datasets.microdata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Which columns of a file of microdata say how its respondents were drawn.
 *
 * @param weight the column of weights
 * @param divisor what weights are divided by: 1,000,000 in files of the DHS Program, otherwise 1
 * @param stratum the column of strata; empty where the design has none
 * @param cluster the column of primary sampling units; empty where each respondent is one
 */
public record SurveyDesign(String weight, double divisor, String stratum, String cluster) {
  private static final String FORM = "weight=pw; stratum=stype; cluster=dnum; divide=1";
  private static final List<String> KEYS = List.of("weight", "stratum", "cluster", "divide");

  public SurveyDesign {
    Objects.requireNonNull(stratum, "stratum");
    Objects.requireNonNull(cluster, "cluster");
    if (weight.isBlank()) {
      throw new IllegalArgumentException("a design needs a column of weights");
    }
    if (!(divisor > 0) || Double.isInfinite(divisor)) {
      throw new IllegalArgumentException("weights are divided by more than 0, found " + divisor);
    }
  }

  /**
   * A design in words: {@code weight=pw; stratum=stype; cluster=dnum; divide=1000000}, of which
   * only the weight is needed.
   *
   * @throws UnusableInput when it is not in that form
   */
  public static SurveyDesign parse(String words) {
    Map<String, String> given = new HashMap<>();
    for (String part : words.split(";", -1)) {
      int equals = part.indexOf('=');
      String key = part.substring(0, Math.max(equals, 0)).strip();
      String value = part.substring(equals + 1).strip();
      if (part.isBlank()) {
        continue;
      }
      if (!KEYS.contains(key)) {
        throw bad(ProblemCode.UNKNOWN_KEY, part);
      }
      if (value.isEmpty()) {
        throw bad(ProblemCode.BAD_VALUE, part);
      }
      if (given.put(key, value) != null) {
        throw bad(ProblemCode.DUPLICATE_KEY, part);
      }
    }
    if (!given.containsKey("weight")) {
      throw bad(ProblemCode.MISSING_KEY, words);
    }
    String divide = given.getOrDefault("divide", "1");
    double divisor = Figure.parse(divide).orElse(Double.NaN);
    if (!(divisor > 0) || Double.isInfinite(divisor)) {
      throw bad(ProblemCode.BAD_VALUE, "divide=" + divide);
    }
    return new SurveyDesign(
        given.get("weight"),
        divisor,
        given.getOrDefault("stratum", ""),
        given.getOrDefault("cluster", ""));
  }

  private static UnusableInput bad(ProblemCode code, String found) {
    return new UnusableInput(code, "", 0, found, FORM);
  }
}
