package jp.tenkai.export.workbook;

import java.util.List;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;

/** The workbooks of a release. */
public final class Workbooks {

  private Workbooks() {}

  /** One piece for each workbook. */
  public static List<Piece> pieces(ReleaseContents contents) {
    return List.of(
        new Piece(
            "workbook/tenkai-" + contents.name() + ".xlsx",
            () -> ReleaseWorkbook.bytes(contents, contents.labels())));
  }
}
