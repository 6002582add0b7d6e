package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.indextable.IndexMeta;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.datasets.indextable.NodeKind;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;

/** Makes the specification of an index from its second file and its method. */
final class TreeBuilder {
  private final IndexMeta meta;
  private final IndexMethod method;
  private final List<String> units;

  private TreeBuilder(IndexMeta meta, IndexMethod method, List<String> units) {
    this.meta = meta;
    this.method = method;
    this.units = units;
  }

  /**
   * @param units the codes of the units that are scored, in their order
   * @throws IllegalArgumentException when the method asks for what the file does not have
   */
  static IndexSpec spec(IndexMeta meta, IndexMethod method, List<String> units) {
    TreeBuilder builder = new TreeBuilder(meta, method, units);
    builder.checkNames();
    return new IndexSpec((Group) builder.node(meta.root(), List.of()));
  }

  /** The indicators in the order of the leaves. */
  static List<MetaRow> leaves(IndexMeta meta) {
    List<MetaRow> leaves = new ArrayList<>();
    walk(meta, meta.root(), leaves);
    return leaves;
  }

  private static void walk(IndexMeta meta, MetaRow row, List<MetaRow> leaves) {
    if (row.kind() == NodeKind.INDICATOR) {
      leaves.add(row);
    } else {
      meta.children(row.code()).forEach(child -> walk(meta, child, leaves));
    }
  }

  private Node node(MetaRow row, List<String> above) {
    if (row.kind() == NodeKind.INDICATOR) {
      return new Leaf(
          row.code(),
          row.weight(),
          row.direction() > 0 ? Direction.UP : Direction.DOWN,
          method.normalisation().of(row.code(), row.level(), above).of(row, units),
          method.treatment().of(row.code(), row.level(), above),
          method.imputation().of(row.code(), row.level(), above));
    }
    List<MetaRow> children = meta.children(row.code());
    List<String> own = List.of(row.code());
    List<String> aboveChildren = new ArrayList<>(own);
    aboveChildren.addAll(above);
    return new Group(
        row.code(),
        row.weight(),
        method.aggregation().of("", row.level(), own).of(children.size()),
        method
            .weighting()
            .of("", row.level(), own)
            .of(children.stream().map(MetaRow::code).toList()),
        method.presentShare(),
        children.stream().map(child -> node(child, aboveChildren)).toList());
  }

  /** A choice for what does not exist would change nothing, unseen. */
  private void checkNames() {
    for (Overridable<?> step :
        List.of(method.imputation(), method.treatment(), method.normalisation())) {
      checkNames(step, 1, 1);
    }
    for (Overridable<?> step : List.of(method.weighting(), method.aggregation())) {
      checkNames(step, 2, meta.root().level());
    }
  }

  private void checkNames(Overridable<?> step, int lowest, int highest) {
    step.groups().keySet().forEach(code -> require(code, NodeKind.AGGREGATE));
    step.indicators().keySet().forEach(code -> require(code, NodeKind.INDICATOR));
    for (int level : step.levels().keySet()) {
      if (level < lowest || level > highest) {
        throw new IllegalArgumentException(
            "Level of a step: expected "
                + (lowest == highest ? "1, that of indicators" : lowest + " to " + highest)
                + ", but found "
                + level);
      }
    }
  }

  private void require(String code, NodeKind kind) {
    if (meta.row(code).filter(row -> row.kind() == kind).isEmpty()) {
      throw new IllegalArgumentException(
          "A step is set for '" + code + "': expected the iCode of an " + kind.word());
    }
  }
}
