/**
 * Exploring is looking at one strategy's result from another side than its ranking: on a map, along
 * its two axes, and field by field.
 */
package jp.tenkai.export.explore;
