/** A fact is a hand-collected statement about a country, with its citation and date. */
package jp.tenkai.datasets.fact;
