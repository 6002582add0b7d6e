package jp.tenkai.scoring.aggregate;

/** A rule that turns the values of a group's children into the group's value. */
public sealed interface Aggregation permits UnitAggregation, BestWeights {

  /** True when the rule is defined for the value. */
  boolean accepts(double value);

  /** What {@link #accepts} asks of a value, for messages: "above 0". */
  String domain();
}
