/**
 * A sample is the set of points at which an uncertain calculation is repeated: low-discrepancy
 * points, which fill a cube evenly, and seeded draws; both are functions of a number, so that any
 * worker computes any part of them.
 */
package jp.tenkai.scoring.sample;
