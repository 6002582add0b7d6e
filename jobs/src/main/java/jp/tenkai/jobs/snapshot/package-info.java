/** The snapshot job reads files of official sources and writes Tenkai's own snapshot of them. */
package jp.tenkai.jobs.snapshot;
