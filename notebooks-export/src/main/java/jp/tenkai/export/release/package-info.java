/**
 * A release is one quarter's immutable, verified result: tables, further files and a manifest that
 * names every input and every output by SHA-256. It appears whole or not at all: everything is
 * staged beside the releases, the manifest last, and one rename puts it under its name; then, when
 * everything was verified, another rename of the symbolic link {@code current} shows it to readers.
 */
package jp.tenkai.export.release;
