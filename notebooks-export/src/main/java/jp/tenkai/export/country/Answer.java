package jp.tenkai.export.country;

import jp.tenkai.export.text.Bilingual;

/**
 * A published figure of a survey of Japanese firms.
 *
 * @param low lower bound of its interval, NaN where the number of answers is unknown
 * @param answers how many firms answered, 0 where it is not published
 */
record Answer(
    String survey,
    int year,
    Bilingual question,
    String answer,
    String unit,
    double value,
    double low,
    double high,
    int answers,
    String base,
    int reference) {}
