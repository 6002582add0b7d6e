/**
 * Score is the step from panel to ranks: a strategy's countries, and the fields in each of them,
 * put through the scoring library.
 */
package jp.tenkai.jobs.score;
