package jp.tenkai.jobs.configuration;

/** A choice from a closed list, with the word by which conf/ and the tables call it. */
public interface Spelled {
  String word();
}
