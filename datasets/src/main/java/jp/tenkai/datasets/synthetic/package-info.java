/**
 * A synthetic load is made-up trade in the shape of a real year: as many countries, products and
 * rows, values spread as widely. It is for measuring and for tests; none of its figures says
 * anything about any country.
 */
package jp.tenkai.datasets.synthetic;
