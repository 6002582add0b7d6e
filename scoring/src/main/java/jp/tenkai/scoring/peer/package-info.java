/**
 * A peer of a unit is one that is like it in some features, such as size and income; the nearer two
 * units lie, the more alike they are.
 */
package jp.tenkai.scoring.peer;
