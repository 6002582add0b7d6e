/** Explain answers why: every figure behind one score, from a release's own tables. */
package jp.tenkai.jobs.explain;
