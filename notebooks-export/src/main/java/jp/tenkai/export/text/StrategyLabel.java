package jp.tenkai.export.text;

import java.util.Objects;

/** A strategy's display name and the question it answers, as a whole sentence. */
public record StrategyLabel(Bilingual name, Bilingual question) {

  public StrategyLabel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(question, "question");
  }
}
