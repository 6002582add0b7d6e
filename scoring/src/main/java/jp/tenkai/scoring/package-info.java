/**
 * Scoring is how to judge: composite-index formulas on {@code double[]}, free of files and Spark.
 */
package jp.tenkai.scoring;
