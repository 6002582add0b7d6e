/**
 * The software that a release was made with, piece by piece: its versions and digests, until when
 * it is supported, and which known vulnerabilities it has.
 */
package jp.tenkai.jobs.software;
