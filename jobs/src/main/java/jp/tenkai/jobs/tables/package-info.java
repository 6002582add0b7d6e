/** Tables here are the release's tables, filled from what the strategies' scores say. */
package jp.tenkai.jobs.tables;
