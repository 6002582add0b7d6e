/** An observation is one figure: series x country x year, with where it came from. */
package jp.tenkai.datasets.observation;
