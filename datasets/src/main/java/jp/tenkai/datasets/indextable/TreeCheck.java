package jp.tenkai.datasets.indextable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;

/** Checks that the rows of the second file form one tree, each parent one level above. */
final class TreeCheck {
  private final InputFile file;
  private final List<MetaRow> rows;
  private final Map<String, MetaRow> byCode = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private TreeCheck(InputFile file, List<MetaRow> rows) {
    this.file = file;
    this.rows = rows;
    rows.forEach(row -> byCode.put(row.code(), row));
  }

  static List<Problem> problems(InputFile file, List<MetaRow> rows) {
    TreeCheck check = new TreeCheck(file, rows);
    check.roots();
    check.parents();
    check.cycles();
    check.children();
    check.denominators();
    return check.problems;
  }

  private void roots() {
    List<MetaRow> roots =
        rows.stream().filter(row -> row.isNode() && row.parent().isEmpty()).toList();
    if (roots.isEmpty()) {
      problems.add(
          new Problem(
              ProblemCode.BAD_STRUCTURE,
              file.name(),
              0,
              "no node without a Parent",
              "one aggregate without a Parent: the index"));
    }
    for (int i = 1; i < roots.size(); i++) {
      problem(
          roots.get(i),
          "a second node without a Parent: " + roots.get(i).code(),
          "one; " + roots.get(0).code() + " on line " + roots.get(0).line() + " is the first");
    }
    if (!roots.isEmpty() && roots.get(0).kind() == NodeKind.INDICATOR) {
      problem(roots.get(0), "an indicator without a Parent: " + roots.get(0).code(), "a Parent");
    }
  }

  private void parents() {
    for (MetaRow row : rows) {
      if (!row.isNode() || row.parent().isEmpty()) {
        continue;
      }
      MetaRow parent = byCode.get(row.parent());
      if (parent == null || parent.kind() != NodeKind.AGGREGATE) {
        problem(row, "Parent of " + row.code() + ": " + row.parent(), "the iCode of an Aggregate");
      } else if (parent.level() != row.level() + 1) {
        problem(
            row,
            "Parent of "
                + row.code()
                + " (level "
                + row.level()
                + "): "
                + parent.code()
                + " (level "
                + parent.level()
                + ")",
            "a parent one level above");
      }
    }
  }

  /** Levels that rise by one leave no room for a cycle; where they do not, this names it. */
  private void cycles() {
    Set<String> done = new HashSet<>();
    for (MetaRow start : rows) {
      Set<String> way = new HashSet<>();
      MetaRow row = start;
      while (row != null && row.isNode() && done.add(row.code())) {
        way.add(row.code());
        row = byCode.get(row.parent());
        if (row != null && way.contains(row.code())) {
          problem(row, row.code() + " stands above itself", "a tree without cycles");
          break;
        }
      }
    }
  }

  private void children() {
    Map<String, List<MetaRow>> byParent = new HashMap<>();
    for (MetaRow row : rows) {
      if (row.isNode()) {
        byParent.computeIfAbsent(row.parent(), unused -> new ArrayList<>()).add(row);
      }
    }
    for (MetaRow row : rows) {
      if (row.kind() != NodeKind.AGGREGATE) {
        continue;
      }
      List<MetaRow> children = byParent.getOrDefault(row.code(), List.of());
      if (children.isEmpty()) {
        problem(row, "aggregate " + row.code() + " has no children", "at least one");
      } else if (children.stream().allMatch(child -> child.weight() == 0)) {
        problem(row, "all weights under " + row.code() + " are 0", "at least one above 0");
      }
    }
  }

  private void denominators() {
    for (MetaRow row : rows) {
      MetaRow denominator = byCode.get(row.denominator());
      if (row.denominator().isEmpty() || row.kind() != NodeKind.INDICATOR) {
        continue;
      }
      if (denominator == null
          || (denominator.kind() != NodeKind.DENOMINATOR
              && denominator.kind() != NodeKind.INDICATOR)) {
        problem(
            row,
            "Denominator of " + row.code() + ": " + row.denominator(),
            "the iCode of a Denominator");
      }
    }
  }

  private void problem(MetaRow row, String found, String expected) {
    problems.add(new Problem(ProblemCode.BAD_STRUCTURE, file.name(), row.line(), found, expected));
  }
}
