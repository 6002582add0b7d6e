/**
 * Fetching is asking the official services for their files, checking that the answer is what was
 * asked for, and landing it as received.
 */
package jp.tenkai.jobs.fetch;
