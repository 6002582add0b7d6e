/**
 * The site is what a reader opens in a browser: one language a page, Japanese and English side by
 * side in two folders, readable without a script, from a disk and on paper.
 */
package jp.tenkai.export.site;
