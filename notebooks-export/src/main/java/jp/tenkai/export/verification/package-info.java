/**
 * A verification finds out whether a release and what people open of it are what somebody signed:
 * every file against the manifest, the manifest against the signature, the signature against whom
 * one trusts.
 */
package jp.tenkai.export.verification;
