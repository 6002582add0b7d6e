/** Importing is landing files that a person hands over, instead of fetching them. */
package jp.tenkai.jobs.landing;
