/**
 * A concordance says which codes of one revision of the Harmonized System became which of the next,
 * so that trade coded under one can be read under another.
 */
package jp.tenkai.datasets.concordance;
