/**
 * A comparison says what moved each score and rank from one release to another: new, revised and
 * lost figures, the others' moves, membership, configuration and method, adding up exactly.
 */
package jp.tenkai.jobs.compare;
