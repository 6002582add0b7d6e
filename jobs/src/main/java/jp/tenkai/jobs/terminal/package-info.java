/** The terminal is what analysts and operations read while and after a job runs. */
package jp.tenkai.jobs.terminal;
