package jp.tenkai.scoring.audit;

/**
 * The correlation of two nodes by one method.
 *
 * @param first the code of the node that stands earlier in the tree
 */
public record PairCorrelation(
    CorrelationMethod method,
    Relation relation,
    String first,
    String second,
    Correlation correlation) {}
