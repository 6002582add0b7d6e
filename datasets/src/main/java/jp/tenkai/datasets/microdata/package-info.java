/**
 * Microdata are the answers of single respondents to a survey, with the weight, stratum and cluster
 * by which they stand for a population.
 *
 * <p>An answer that is missing is kept as missing, and its respondent with it: to leave respondents
 * out is to pretend that the survey had fewer clusters, and makes every error of an estimate too
 * small.
 */
package jp.tenkai.datasets.microdata;
