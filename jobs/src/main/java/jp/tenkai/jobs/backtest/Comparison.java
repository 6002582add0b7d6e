package jp.tenkai.jobs.backtest;

import jp.tenkai.export.text.Bilingual;
import jp.tenkai.scoring.validity.Agreement;

/**
 * One order held against one outcome.
 *
 * @param outcome what happened
 * @param name the outcome's, for a reader
 * @param order the order's id
 * @param orderName the order's, for a reader
 * @param agreement rank correlation with its interval, over the countries that all orders know
 * @param hitRate the share of the best by the order that are among the best by the outcome
 * @param chance the hit rate of blind choice
 * @param firstYear the earliest year in which the outcome starts; 0 where there is none
 * @param lastYear the latest year in which it ends
 * @param verdict what it comes to
 * @param reason why it can't be measured; empty where it can
 */
record Comparison(
    Outcome outcome,
    Bilingual name,
    String order,
    Bilingual orderName,
    Agreement agreement,
    double hitRate,
    double chance,
    int firstYear,
    int lastYear,
    Verdict verdict,
    Bilingual reason) {}
