package jp.tenkai.jobs.configuration;

import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.jobs.yaml.Spelled;

/** Which sources a release may draw on, by the terms under which they give their data. */
public enum Licences implements Spelled {
  /** All; the terms stand beside every figure. */
  ALL("all"),
  /** Only those whose data may be used for any purpose. */
  OPEN("open");

  private final String word;

  Licences(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The ids of the sources that a release leaves out. */
  public Set<String> leftOut(Configuration configuration) {
    return this == ALL
        ? Set.of()
        : configuration.sources().values().stream()
            .filter(source -> source.terms() == Terms.NON_COMMERCIAL)
            .map(source -> source.id().id())
            .collect(Collectors.toUnmodifiableSet());
  }
}
