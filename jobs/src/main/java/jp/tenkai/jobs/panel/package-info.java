/**
 * The panel is what a release believes on its day: country x indicator, one value each, with its
 * lineage.
 */
package jp.tenkai.jobs.panel;
