/** A revision is a figure that its source gives anew in a later vintage. */
package jp.tenkai.jobs.revisions;
