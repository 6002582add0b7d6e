package jp.tenkai.datasets.microdata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One respondent.
 *
 * @param survey which survey
 * @param row the line of the file, from 1
 * @param weight how many people stand behind this one, or a multiple of it; 0 or more. A respondent
 *     of weight 0 (in NHANES one who was asked and not examined) is kept, for its cluster counts
 * @param stratum the stratum it was drawn in; empty where the design has none
 * @param cluster the primary sampling unit, <b>within its stratum</b>: surveys number clusters anew
 *     in each stratum. Where the design has no clusters each respondent is its own, by its line
 * @param answers the other columns by name, in the order of the file
 */
public record Response(
    String survey,
    long row,
    double weight,
    String stratum,
    String cluster,
    Map<String, Answer> answers) {
  public Response {
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(stratum, "stratum");
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be finite and 0 or more, found " + weight);
    }
    if (cluster.isBlank()) {
      throw new IllegalArgumentException("a respondent needs a cluster, line " + row);
    }
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** A primary sampling unit: cluster 1 of stratum 83 is not cluster 1 of stratum 84. */
  public record ClusterKey(String stratum, String cluster) {}

  public ClusterKey clusterKey() {
    return new ClusterKey(stratum, cluster);
  }

  /** The answer in a column; missing where the file has no such column. */
  public Answer answer(String column) {
    return answers.getOrDefault(column, new Answer.Missing());
  }
}
