package jp.tenkai.jobs.configuration;

/** A text and the line on which it stands. */
record Located(String text, long line) {}
