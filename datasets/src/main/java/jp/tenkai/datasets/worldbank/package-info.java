/**
 * The World Bank's figures: per-indicator downloads, bulk files, DataBank extracts, API answers,
 * and the country list with region and income group. A series is one of its indicator codes.
 */
package jp.tenkai.datasets.worldbank;
