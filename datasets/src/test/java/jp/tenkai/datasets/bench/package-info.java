/**
 * A benchmark is a measurement beside DuckDB and Spark's own reader, on the same file in the same
 * run. Nothing here is a test: {@code docs/bench/flows.sh} runs it.
 */
package jp.tenkai.datasets.bench;
