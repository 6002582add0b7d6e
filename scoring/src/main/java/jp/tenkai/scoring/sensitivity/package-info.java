/**
 * Sensitivity is how much of an output's variance each uncertain input causes: alone (first-order
 * index) and together with all others (total index).
 */
package jp.tenkai.scoring.sensitivity;
