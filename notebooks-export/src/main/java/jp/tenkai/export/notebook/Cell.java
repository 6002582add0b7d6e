package jp.tenkai.export.notebook;

import java.util.Objects;
import java.util.Optional;

/** One cell of a notebook. */
sealed interface Cell {

  /** Its id within the notebook: letters, digits, hyphens and underscores. */
  String id();

  /** Its text, Markdown or code. */
  String source();

  /** A cell of text. */
  record Text(String id, String source) implements Cell {}

  /**
   * A cell of code.
   *
   * @param run its number in the run, from 1; 0 when it was not run
   * @param output what it gave; empty when it gave nothing
   */
  record Code(String id, String source, int run, Optional<Output> output) implements Cell {

    /** The id of the cell that holds what a reader may change. */
    static final String PARAMETERS = "parameters";

    public Code {
      Objects.requireNonNull(output, "output");
    }

    /** A cell that was not run. */
    static Code of(String id, String source) {
      return new Code(id, source, 0, Optional.empty());
    }

    Code ran(int number, Optional<Output> given) {
      return new Code(id, source, number, given);
    }

    boolean holdsParameters() {
      return id.equals(PARAMETERS);
    }
  }
}
