/**
 * Figures of surveys that rest on so few answers that a reader could tell whose they are: these are
 * small cells, and no output shows them.
 */
package jp.tenkai.jobs.survey;
