package jp.tenkai.jobs.yaml;

/** A text and the line on which it stands. */
public record Located(String text, long line) {}
