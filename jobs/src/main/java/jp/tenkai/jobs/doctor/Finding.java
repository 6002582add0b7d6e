package jp.tenkai.jobs.doctor;

import java.util.Map;
import java.util.Objects;

/**
 * What a check found.
 *
 * @param about the word of the finding; with the check's id it names its texts
 * @param values of the texts' placeholders
 */
record Finding(Verdict verdict, String about, Map<String, Object> values) {
  Finding {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(about, "about");
    values = Map.copyOf(values);
  }

  static Finding ok(String about, Map<String, Object> values) {
    return new Finding(Verdict.OK, about, values);
  }

  static Finding warning(String about, Map<String, Object> values) {
    return new Finding(Verdict.WARNING, about, values);
  }

  static Finding bad(String about, Map<String, Object> values) {
    return new Finding(Verdict.BAD, about, values);
  }
}
