/**
 * Outranking compares units two by two, indicator by indicator, and so needs no common scale; with
 * the methods of choice beside it (distance to an ideal, compromise) it gives second opinions on a
 * ranking.
 */
package jp.tenkai.scoring.outrank;
