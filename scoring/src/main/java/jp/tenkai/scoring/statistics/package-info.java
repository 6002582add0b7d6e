/**
 * A statistic is one number that describes the present values of an indicator; the estimators here
 * are Apache Commons Math's, with this library's reading of missing values around them.
 */
package jp.tenkai.scoring.statistics;
