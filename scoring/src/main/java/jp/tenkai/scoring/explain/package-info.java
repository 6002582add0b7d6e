/**
 * An explanation splits a unit's score, and its distance from a benchmark, into one part for each
 * leaf, so that the parts add up exactly.
 */
package jp.tenkai.scoring.explain;
