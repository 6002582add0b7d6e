/**
 * Robustness is how far ranks hold when the weights, which are judgements, are drawn anew many
 * times around their stated values.
 */
package jp.tenkai.scoring.robustness;
