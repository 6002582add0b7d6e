/**
 * A file is one input as received, read as strict UTF-8 text whatever its packing, or as the rows
 * of a sheet.
 */
package jp.tenkai.datasets.file;
