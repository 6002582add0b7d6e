package jp.tenkai.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
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
    List<Piece> pieces = new ArrayList<>(Assets.pieces());
    for (Language language : Language.values()) {
      Place home = new Place(language, "index.html");
      pieces.add(Piece.text(home.file(), () -> HomePage.html(frame, contents, language, desks)));
      for (StrategyDesk desk : desks) {
        Function<String, PageContext> page =
            file ->
                new PageContext(
                    contents,
                    frame.catalogue(language),
                    new Place(language, desk.id() + "/" + file),
                    desk);
        PageContext ranking = page.apply(RankingPage.FILE);
        pieces.add(Piece.text(ranking.place().file(), () -> RankingPage.html(frame, ranking)));
        PageContext matrix = page.apply(MatrixPage.FILE);
        pieces.add(Piece.text(matrix.place().file(), () -> MatrixPage.html(frame, matrix)));
        PageContext whatIf = page.apply(WhatIfPage.FILE);
        pieces.add(Piece.text(whatIf.place().file(), () -> WhatIfPage.html(frame, whatIf)));
      }
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
