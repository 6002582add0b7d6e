package jp.tenkai.export.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a cell gave. */
public sealed interface Output {

  /**
   * A value, in one or more forms of which a reader's program shows the best it can.
   *
   * @param forms text by media type; one of them is plain
   */
  record Value(Map<String, String> forms) implements Output {

    public static final String PLAIN = "text/plain";
    public static final String HTML = "text/html";

    public Value {
      forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
      if (!forms.containsKey(PLAIN)) {
        throw new IllegalArgumentException(
            "output: found " + forms.keySet() + ", expected " + PLAIN + " among them");
      }
    }
  }

  /** The error that ended the cell, and with it the run. */
  record Failure(String name, String message) implements Output {}
}
