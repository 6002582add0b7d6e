package jp.tenkai.jobs.yaml;

/** A choice from a closed list, with the word by which conf/ and the tables call it. */
public interface Spelled {
  String word();
}
