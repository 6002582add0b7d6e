package jp.tenkai.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;

/** The pages of a release: one per strategy, and {@code index.html} that leads to them. */
public final class Site {

  private static final Pattern STRATEGY_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Site() {}

  /** Every page but the closing ones. */
  public static List<Piece> pieces(ReleaseContents contents) {
    Labels labels = contents.labels();
    Phrases phrases = new Phrases();
    List<Piece> pieces = new ArrayList<>();
    List<PageContext> pages = new ArrayList<>();
    for (String strategy : labels.strategies().keySet()) {
      PageContext page = PageContext.of(contents, labels, phrases, strategy);
      pieces.add(Piece.text("site/" + fileName(strategy), () -> StrategyPage.html(page)));
      pages.add(page);
    }
    pieces.add(Piece.text("site/index.html", () -> IndexPage.html(contents, phrases, pages)));
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

  static String fileName(String strategy) {
    if (!STRATEGY_ID.matcher(strategy).matches() || strategy.equals("index")) {
      throw new IllegalArgumentException(
          "strategy id: found '" + strategy + "', expected kebab-case other than 'index'");
    }
    return strategy + ".html";
  }
}
