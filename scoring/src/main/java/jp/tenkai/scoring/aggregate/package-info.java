/**
 * Aggregation turns the values of the children of one group into the value of the group, over the
 * children that are present.
 */
package jp.tenkai.scoring.aggregate;
