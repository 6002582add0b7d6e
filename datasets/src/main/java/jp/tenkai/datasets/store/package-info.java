/**
 * The store is figures in Tenkai's own format, each with source, licence, vintage, file and row:
 * the embedded snapshot, which the main job reads when nothing was fetched, and what was ingested
 * since.
 */
package jp.tenkai.datasets.store;
