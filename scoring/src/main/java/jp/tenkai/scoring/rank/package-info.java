/**
 * A rank is a unit's place by its score, 1 for the best; a class is a letter that fixed thresholds
 * give to a score.
 */
package jp.tenkai.scoring.rank;
