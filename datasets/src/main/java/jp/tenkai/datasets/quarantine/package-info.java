/** Quarantine is where refused rows go, each with its file, row, reason and original text. */
package jp.tenkai.datasets.quarantine;
