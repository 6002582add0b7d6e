package jp.tenkai.jobs.doctor;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.tenkai.export.text.Catalogue;

/**
 * One check in words.
 *
 * @param id of the check
 * @param what the check is about
 * @param found in one line
 * @param todo what to do; empty when all is well
 */
public record Diagnosis(String id, String what, Verdict verdict, String found, String todo) {
  public Diagnosis {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(todo, "todo");
  }

  static Diagnosis of(Catalogue catalogue, String id, Finding finding) {
    String key = "doctor." + id + "." + finding.about();
    return new Diagnosis(
        id,
        catalogue.text("doctor." + id),
        finding.verdict(),
        text(catalogue, key, finding),
        finding.verdict() == Verdict.OK ? "" : text(catalogue, key + ".todo", finding));
  }

  /** A check that could not look. */
  static Diagnosis failed(Catalogue catalogue, String id, String problem) {
    return new Diagnosis(
        id,
        catalogue.text("doctor." + id),
        Verdict.BAD,
        catalogue.text("doctor.failed", Map.of("problem", problem)),
        catalogue.text("doctor.failed.todo"));
  }

  private static String text(Catalogue catalogue, String key, Finding finding) {
    Map<String, Object> values = new TreeMap<>();
    for (String name : catalogue.placeholders(key)) {
      values.put(name, finding.values().get(name));
    }
    return catalogue.text(key, values);
  }
}
