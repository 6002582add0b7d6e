/**
 * Imputation fills the empty cells of an indicator from the observed values of other units, and
 * says of every cell whether it did.
 */
package jp.tenkai.scoring.impute;
