/**
 * A sample is a set of points or draws in place of chance: spread evenly (low-discrepancy points)
 * or mixed from a seed. Each is a function of its arguments alone, never of thread, order or time,
 * so that any cut of a run into parts gives the same numbers.
 */
package jp.tenkai.scoring.sample;
