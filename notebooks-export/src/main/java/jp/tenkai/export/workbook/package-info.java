/**
 * The workbook is one strategy of a release in one Excel file: what is ranked, why, from which
 * sources, and with weights that a reader can change.
 */
package jp.tenkai.export.workbook;
