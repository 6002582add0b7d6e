/**
 * The configuration is everything an analyst decides, read once from conf/ into one immutable tree.
 */
package jp.tenkai.jobs.configuration;
