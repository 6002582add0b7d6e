/**
 * An index table is somebody's own index in two files: figures by unit, and the tree of indicators
 * and aggregates over them (the layout of the R package COINr: iData and iMeta).
 */
package jp.tenkai.datasets.indextable;
