/**
 * Datasets are what comes in: official sources, read into observations, flows, figures and facts.
 */
package jp.tenkai.datasets;
