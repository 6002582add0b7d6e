/**
 * Landing is where a source's files lie as received: immutable, named by their SHA-256, each
 * receipt with its address, time, vintage and licence.
 */
package jp.tenkai.datasets.landing;
