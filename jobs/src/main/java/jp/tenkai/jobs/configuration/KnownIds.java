package jp.tenkai.jobs.configuration;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Nearest;
import jp.tenkai.jobs.yaml.Reading;

/**
 * The ids that one file of conf/ defines, so that other files can be held against them. Where the
 * file itself cannot be read its ids are unknown, and then no reference is called wrong.
 */
final class KnownIds {
  private final ProblemCode unknown;
  private final String file;
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> shownOnly = new HashSet<>();
  private boolean readable = true;

  KnownIds(ProblemCode unknown, String file) {
    this.unknown = unknown;
    this.file = file;
  }

  void add(String id) {
    ids.add(id);
  }

  void addShownOnly(String id) {
    shownOnly.add(id);
  }

  void fileIsUnreadable() {
    readable = false;
  }

  boolean isShownOnly(String id) {
    return shownOnly.contains(id);
  }

  /** Notes a problem unless the id is defined. An empty id is a problem already noted. */
  void check(Reading reading, Located id) {
    if (readable && !id.text().isEmpty() && !ids.contains(id.text())) {
      reading.problem(
          unknown, id.line(), id.text(), "an id in " + file + Nearest.hint(id.text(), ids));
    }
  }
}
