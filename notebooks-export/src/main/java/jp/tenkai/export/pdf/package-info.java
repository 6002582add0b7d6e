/**
 * A PDF is a document for the file: tagged, with its fonts inside, and the same bytes each time it
 * is made. It meets PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 */
package jp.tenkai.export.pdf;
