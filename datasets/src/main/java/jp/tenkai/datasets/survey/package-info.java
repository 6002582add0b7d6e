/** A survey figure is a number that a survey of companies published, with its question and base. */
package jp.tenkai.datasets.survey;
