/** A problem is a reason why an input cannot be used: what, where, what was found and expected. */
package jp.tenkai.datasets.problem;
