/**
 * The structure of an index is its tree: leaves are indicators, groups are means of their children,
 * and the root is the index.
 */
package jp.tenkai.scoring.structure;
