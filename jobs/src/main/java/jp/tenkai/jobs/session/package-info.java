/** A session is the Spark session a job runs in, with the settings that a number depends on. */
package jp.tenkai.jobs.session;
