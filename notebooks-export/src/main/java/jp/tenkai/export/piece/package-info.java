/** A piece is one file of a publication: where it lies, and what makes it. */
package jp.tenkai.export.piece;
