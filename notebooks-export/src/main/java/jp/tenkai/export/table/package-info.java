/**
 * A table is one result of a release: named and typed columns, labels in both languages, and a key
 * by which its rows are unique and sorted. In memory it is a Tablesaw table.
 */
package jp.tenkai.export.table;
