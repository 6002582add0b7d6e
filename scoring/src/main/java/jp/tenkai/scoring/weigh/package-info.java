/**
 * A weight is what one child counts for in its group; a weighting is a rule that finds the weights
 * of all children of a group from their values, from judgements, or from what the specification
 * states.
 */
package jp.tenkai.scoring.weigh;
