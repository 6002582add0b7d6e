/**
 * Fuzzing of what a release holds, as its readers meet it when somebody has changed it; and the
 * short runs over every parser of this module.
 */
package jp.tenkai.jobs.fuzz;
