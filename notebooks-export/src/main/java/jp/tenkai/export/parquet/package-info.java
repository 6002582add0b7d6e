/**
 * Release tables as Parquet, the format programs read: zstd, one row group of a declared schema,
 * and the same bytes for the same table. Written and read without Hadoop's file system.
 */
package jp.tenkai.export.parquet;
