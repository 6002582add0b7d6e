/**
 * A secret is a text that nobody but its receiver may see: a key to a service, a password. It comes
 * from the environment or from a file that only its owner can read, never from the command line or
 * the configuration.
 */
package jp.tenkai.datasets.secret;
