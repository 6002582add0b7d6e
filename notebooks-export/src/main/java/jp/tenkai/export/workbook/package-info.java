/** The workbook is a release in one Excel file: what is ranked, why, and from which sources. */
package jp.tenkai.export.workbook;
