/**
 * Ingesting turns landed files into rows of the store: each file is recognised, read once, and
 * accounted for row by row.
 */
package jp.tenkai.jobs.ingest;
