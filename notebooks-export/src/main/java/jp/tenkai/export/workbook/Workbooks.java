package jp.tenkai.export.workbook;

import java.util.List;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;

/** The workbooks of a release, one for each strategy. */
public final class Workbooks {

  private Workbooks() {}

  /** One piece for each strategy, named after the release and the strategy. */
  public static List<Piece> pieces(ReleaseContents contents) {
    return contents.settings().strategies().keySet().stream()
        .map(
            strategy ->
                new Piece(
                    "workbook/tenkai-" + contents.name() + "-" + strategy + ".xlsx",
                    () -> StrategyWorkbook.bytes(contents, strategy)))
        .toList();
  }
}
