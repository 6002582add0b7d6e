/**
 * A data package is a release's tables with a description that machines read: every column with its
 * type, unit and meaning in both languages, every file with size and digest, every source with its
 * licence. The same description stands in three forms: Data Package, CSV on the Web, and DCAT with
 * schema.org.
 */
package jp.tenkai.export.datapackage;
