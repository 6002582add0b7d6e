/**
 * A country report (カントリーレポート) says what a release knows of one country, in the order of the
 * reports METI publishes, and names what it does not know. It is made once as data, and written
 * from there as a page and as a PDF.
 */
package jp.tenkai.export.country;
