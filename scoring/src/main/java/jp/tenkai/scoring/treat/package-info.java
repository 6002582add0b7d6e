/**
 * Treatment pulls in the extreme values of an indicator whose distribution would otherwise let a
 * few units squeeze all the others together on the scale.
 */
package jp.tenkai.scoring.treat;
