/**
 * Settings are what a release was made under, read back from its manifest: names, weights, rules
 * and the reasons for them. What people open is made from these and the tables, and from nothing
 * else.
 */
package jp.tenkai.export.settings;
