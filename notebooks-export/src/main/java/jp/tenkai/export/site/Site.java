package jp.tenkai.export.site;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.frame.Stylesheet;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Language;

/** The pages that lead into a release: home, and for each strategy ranking, matrix, what-if. */
public final class Site {

  private Site() {}

  /** Every page but the closing ones, and what the pages share. */
  public static List<Piece> pieces(ReleaseContents contents) {
    List<StrategyDesk> desks = new ArrayList<>();
    for (StrategySettings strategy : contents.settings().strategies().values()) {
      desks.add(StrategyDesk.of(contents, strategy));
    }
    SiteFrame frame = new SiteFrame(contents);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.text("site/assets/site.css", Stylesheet::css));
    for (Language language : Language.values()) {
      pieces.add(
          Piece.text(
              new jp.tenkai.export.frame.Place(language, "index.html").file(),
              () -> HomePage.html(frame, contents, language, desks)));
    }
    return pieces;
  }

  /**
   * The pages that name the digests of everything else.
   *
   * @param made every other file of the publication
   */
  public static List<Piece> closing(ReleaseContents contents, List<MadeFile> made) {
    return List.of();
  }
}
