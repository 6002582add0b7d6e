/**
 * Fuzzing feeds parsers with bytes that a coverage-guided search (Jazzer) makes up; here for every
 * reader of a source. Seeds lie in the resources, one folder a parser.
 */
package jp.tenkai.datasets.fuzz;
