/**
 * A release is one quarter's immutable, verified result: tables, publications and a manifest that
 * names every input and every output by SHA-256. It appears whole or not at all: everything is
 * staged beside the releases, the manifest last, and one rename puts it in place; then the symbolic
 * link {@code current} is replaced by another rename.
 */
package jp.tenkai.export.release;
