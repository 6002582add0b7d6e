/** A file is one input as received, read as strict UTF-8 text whatever its packing. */
package jp.tenkai.datasets.file;
