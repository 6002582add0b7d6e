/**
 * Normalisation puts an indicator on a common scale on which more is better, whatever its unit and
 * direction.
 */
package jp.tenkai.scoring.normalise;
