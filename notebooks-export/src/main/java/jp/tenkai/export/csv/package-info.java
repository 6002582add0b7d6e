/**
 * Release tables as CSV: UTF-8 with byte order mark so that Excel opens them right, RFC 4180 with
 * CRLF, names of the columns in the first line, full precision, an empty cell for missing.
 *
 * <p>A text that a spreadsheet would run as a formula (first character {@code =}, {@code +}, {@code
 * -}, {@code @}, tab or carriage return) is written with a leading apostrophe. Reading does not
 * take it off again, so such texts differ from those of the Parquet file, which are the original.
 */
package jp.tenkai.export.csv;
