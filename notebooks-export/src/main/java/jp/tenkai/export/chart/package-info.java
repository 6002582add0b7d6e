/**
 * A chart is a drawing in SVG that shows figures which also stand in a table beside it; the same
 * drawing serves the pages and the PDFs.
 */
package jp.tenkai.export.chart;
