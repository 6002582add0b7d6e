/** Trade here is what a market buys of each field's goods, and how much of it from Japan. */
package jp.tenkai.jobs.trade;
