/**
 * A publication is what people open: pages, reports, workbooks, notebooks and the data, made from
 * one release and lying beside it.
 */
package jp.tenkai.export.publication;
