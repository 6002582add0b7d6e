/**
 * A backtest is a strategy's ranking made from what was known at the end of a past year, held
 * against what happened next. Its result is published whatever it says, and nothing is fitted to
 * it.
 */
package jp.tenkai.jobs.backtest;
