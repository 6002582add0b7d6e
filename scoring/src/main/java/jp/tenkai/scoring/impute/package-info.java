/**
 * Imputation fills the empty cells of an indicator from observed values (of other units, of other
 * indicators of the same unit, or of the same entity at other times), and says of every cell what
 * filled it or why it stayed empty.
 */
package jp.tenkai.scoring.impute;
