/**
 * Coverage is the share of people who got a health service, as household surveys (DHS, MICS, NFHS)
 * found it and their publishers print it.
 */
package jp.tenkai.datasets.coverage;
