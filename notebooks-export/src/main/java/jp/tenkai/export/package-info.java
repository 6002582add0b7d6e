/** Exports are what goes out: the release format and the publications made from it. */
package jp.tenkai.export;
