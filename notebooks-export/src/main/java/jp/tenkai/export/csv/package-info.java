/**
 * Release tables as CSV: UTF-8 with byte order mark so that Excel opens them right, RFC 4180 with
 * CRLF, names of the columns in the first line, full precision, an empty cell for missing.
 *
 * <p>A text that a spreadsheet would run as a formula (first character {@code =}, {@code +}, {@code
 * -}, {@code @}, one of their wide forms, tab or line end), and one that begins with an apostrophe,
 * is written with an apostrophe in front. The reader here takes it off again; who reads the file
 * otherwise takes off the first of two such characters, or reads the Parquet file. Numbers are
 * never touched.
 */
package jp.tenkai.export.csv;
