/** A flow is what one country exported to another of one product (HS) in one year. */
package jp.tenkai.datasets.trade;
