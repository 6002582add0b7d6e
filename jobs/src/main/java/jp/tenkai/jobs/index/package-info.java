/**
 * Index is the step from somebody's own table and method file to a computed, explained and varied
 * composite index: the same engine as for the strategies, without a strategy around it.
 */
package jp.tenkai.jobs.index;
