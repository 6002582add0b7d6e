/**
 * An index is a number for each unit, made of indicators by the steps impute, treat, normalise and
 * aggregate, in that order.
 */
package jp.tenkai.scoring.index;
