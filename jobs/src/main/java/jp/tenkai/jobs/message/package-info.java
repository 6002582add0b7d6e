/** A message is what a person reads when something is wrong: where, what, and what to do. */
package jp.tenkai.jobs.message;
