/**
 * A report is one strategy's result in one language for the file of a ministry: the answer, what it
 * rests on, how far it holds, and where every figure comes from, as a PDF.
 */
package jp.tenkai.export.report;
