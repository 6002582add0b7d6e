/**
 * YAML here is the plain part of it that people write into a configuration: blocks, lists and
 * scalars with their lines, read key by key so that every mistake in a file is reported at once.
 */
package jp.tenkai.jobs.yaml;
