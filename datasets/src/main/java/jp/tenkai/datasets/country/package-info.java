/** A country is an economy that can be scored, matched by code and never by name. */
package jp.tenkai.datasets.country;
