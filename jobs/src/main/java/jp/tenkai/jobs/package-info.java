/**
 * Jobs are what happens: the Spark jobs and the command line over the three ground-floor modules.
 */
package jp.tenkai.jobs;
