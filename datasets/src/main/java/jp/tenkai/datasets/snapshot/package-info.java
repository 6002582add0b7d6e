/**
 * The snapshot is what the main job reads when nothing was fetched: figures from official sources
 * in Tenkai's own format, each with source, licence, vintage, file and row.
 */
package jp.tenkai.datasets.snapshot;
