/**
 * Watching a run is what machines read of it: lines of a log, the record that is kept of each run,
 * figures for whoever raises the alarm.
 */
package jp.tenkai.jobs.watch;
