/**
 * Text is every word a reader sees: one catalogue of messages in Japanese and English, the names of
 * indicators, pillars and fields, and numbers written the way each language writes them.
 */
package jp.tenkai.export.text;
