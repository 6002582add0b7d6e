package jp.tenkai.jobs.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.export.text.Catalogue;

/** Puts a problem into words: where, what was found and expected, and what to do. */
public final class ProblemText {
  private final Catalogue catalogue;

  public ProblemText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The problem in a few lines, the place first. */
  public List<String> lines(Problem problem) {
    List<String> lines = new ArrayList<>();
    String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
    String what = text("problem." + problem.code(), problem);
    lines.add(place.isEmpty() ? what : place + ": " + what);
    Set<String> said = catalogue.placeholders("problem." + problem.code());
    if (!problem.found().isEmpty() && !said.contains("found")) {
      lines.add("  " + catalogue.text("cli.found", Map.of("found", problem.found())));
    }
    if (!problem.expected().isEmpty() && !said.contains("expected")) {
      lines.add("  " + catalogue.text("cli.expected", Map.of("expected", problem.expected())));
    }
    lines.add(
        "  "
            + catalogue.text(
                "cli.todo", Map.of("todo", text("problem." + problem.code() + ".todo", problem))));
    return lines;
  }

  private String text(String key, Problem problem) {
    Map<String, String> values = new TreeMap<>();
    for (String placeholder : catalogue.placeholders(key)) {
      values.put(
          placeholder,
          switch (placeholder) {
            case "file" -> problem.file();
            case "line" -> Long.toString(problem.line());
            case "found" -> problem.found();
            case "expected" -> problem.expected();
            default -> throw new IllegalStateException("unknown placeholder in " + key);
          });
    }
    return catalogue.text(key, values);
  }
}
