/**
 * The mirror job brings the exporters' and the importers' reports of trade that are held together,
 * reconciles them, and writes what came of it.
 */
package jp.tenkai.jobs.mirror;
