/**
 * A store is a place where releases are kept: a folder, or a prefix of object storage. The rules of
 * what may be shown, taken back and removed are the same; how it is made to happen at one stroke
 * differs. In a folder a rename commits; on object storage nothing but one small object does.
 */
package jp.tenkai.jobs.store;
