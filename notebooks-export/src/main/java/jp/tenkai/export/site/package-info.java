/**
 * A page is one strategy's ranking as a single self-contained HTML file: Japanese first with
 * English beside it, no script, nothing fetched, readable from a disk and on paper.
 */
package jp.tenkai.export.site;
