package jp.tenkai.datasets.indextable;

import java.util.List;
import java.util.Optional;

/**
 * The second file: a tree of nodes and the roles of the other columns.
 *
 * @param rows in the order of the file; the nodes form one tree
 */
public record IndexMeta(List<MetaRow> rows) {
  public IndexMeta {
    rows = List.copyOf(rows);
  }

  /** The row of a code. */
  public Optional<MetaRow> row(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }

  /** The node without a parent. */
  public MetaRow root() {
    return rows.stream()
        .filter(row -> row.isNode() && row.parent().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The nodes under another one, in the order of the file. */
  public List<MetaRow> children(String code) {
    return rows.stream().filter(row -> row.isNode() && row.parent().equals(code)).toList();
  }

  /** The rows of a kind, in the order of the file. */
  public List<MetaRow> of(NodeKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}
