package jp.tenkai.datasets.indextable;

import java.util.Arrays;
import java.util.Optional;

/** What a row of the second file describes. */
public enum NodeKind {
  /** A column of figures that enters the index. */
  INDICATOR("Indicator"),
  /** A value made of other ones. */
  AGGREGATE("Aggregate"),
  /** A column of figures by which indicators are divided. */
  DENOMINATOR("Denominator"),
  /** A column of labels. */
  GROUP("Group"),
  /** A column that is carried along. */
  OTHER("Other");

  private final String word;

  NodeKind(String word) {
    this.word = word;
  }

  /** The word in the column Type. */
  public String word() {
    return word;
  }

  static Optional<NodeKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
