/** Distance is how far two countries lie apart, in kilometres, and what else brings them near. */
package jp.tenkai.datasets.distance;
