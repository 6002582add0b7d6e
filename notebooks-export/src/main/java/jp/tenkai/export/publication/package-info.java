/** A publication is what people open: the workbook and the pages made from a release's tables. */
package jp.tenkai.export.publication;
