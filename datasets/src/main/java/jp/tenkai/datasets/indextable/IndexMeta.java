package jp.tenkai.datasets.indextable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second file: a tree of nodes and the roles of the other columns. */
public final class IndexMeta {
  private final List<MetaRow> rows;
  private final Map<String, MetaRow> byCode = new HashMap<>();
  private final Map<String, List<MetaRow>> children = new HashMap<>();

  /**
   * Holds the rows.
   *
   * @param rows in the order of the file, each code once; the nodes form one tree
   */
  public IndexMeta(List<MetaRow> rows) {
    this.rows = List.copyOf(rows);
    for (MetaRow row : this.rows) {
      byCode.put(row.code(), row);
      if (row.isNode()) {
        children.computeIfAbsent(row.parent(), unused -> new ArrayList<>()).add(row);
      }
    }
  }

  /** In the order of the file. */
  public List<MetaRow> rows() {
    return rows;
  }

  /** The row of a code. */
  public Optional<MetaRow> row(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The node without a parent. */
  public MetaRow root() {
    return children("").get(0);
  }

  /** The nodes under another one, in the order of the file. */
  public List<MetaRow> children(String code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  /** The rows of a kind, in the order of the file. */
  public List<MetaRow> of(NodeKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}
