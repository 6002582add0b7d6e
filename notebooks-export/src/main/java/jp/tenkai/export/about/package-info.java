/**
 * About the result is everything a reader needs to judge it: what has changed, how it was made, of
 * which data, and the files themselves with their digests.
 */
package jp.tenkai.export.about;
