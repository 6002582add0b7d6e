/**
 * A statistic is one number that describes the present values of an indicator: NaN counts as
 * absent, sums run in the order of the array, and nothing is allocated for a value.
 */
package jp.tenkai.scoring.statistics;
