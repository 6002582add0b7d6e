package jp.tenkai.export.country;

/**
 * A fact on record, such as a regulator's maturity level, as its source words it.
 *
 * @param scope what it holds for: a kind of product, or the body it is a member of
 * @param asOf when it held, in the source's words
 * @param kind what kind of page says so; empty where it is the body's own
 */
record Statement(
    String topic, String text, String scope, String asOf, String kind, int reference) {}
