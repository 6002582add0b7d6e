/**
 * A run takes a quarter from the sources to a release, step by step, and tells what happens to
 * whoever listens: a person at a terminal, a log, a ledger of lineage.
 */
package jp.tenkai.jobs.run;
