/**
 * A unit is one thing that is scored: it has a code, labels of the groups it belongs to, and a
 * statement whether the others are measured against it. In a panel it is an entity at one time.
 */
package jp.tenkai.scoring.units;
