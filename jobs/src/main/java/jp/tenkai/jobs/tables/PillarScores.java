package jp.tenkai.jobs.tables;

import java.util.List;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.Node;

/** The columns that ranking and opportunity share: axes and pillars, by their codes. */
final class PillarScores {
  private static final List<String> COLUMNS =
      List.of(
          "attractiveness", "feasibility", "market", "need", "capacity", "access", "edge", "risk");

  private PillarScores() {}

  static void put(TableBuilder.Row row, ScoredIndex index, int unit) {
    IndexResult result = index.result();
    for (String column : COLUMNS) {
      row.real(column, holds(index.tree().spec().root(), column) ? at(result, column, unit) : NONE);
    }
  }

  private static final double NONE = Double.NaN;

  private static double at(IndexResult result, String code, int unit) {
    return result.scores(code)[unit];
  }

  private static boolean holds(Node node, String code) {
    return node.code().equals(code)
        || (node instanceof Node.Group group
            && group.children().stream().anyMatch(child -> holds(child, code)));
  }
}
