/** HTML is written here: one writer that escapes every text, whoever supplied it. */
package jp.tenkai.export.html;
