package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import jp.tenkai.export.frame.CountryNames;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Language;

/** The pages about a release as a whole: changes, method, data, software, downloads. */
public final class AboutPages {

  private AboutPages() {}

  /** Changes, method, data and software, in both languages. */
  public static List<Piece> pieces(ReleaseContents contents) {
    List<Piece> pieces = new ArrayList<>();
    page(pieces, contents, "changes.html", "about.changes.title", ChangesPage::write);
    page(pieces, contents, "method.html", "about.method.title", MethodPage::write);
    page(pieces, contents, "data.html", "about.data.title", DataPage::write);
    page(pieces, contents, "software.html", "about.software.title", SoftwarePage::write);
    return pieces;
  }

  /**
   * The list of files to download, which names the digests of everything else.
   *
   * @param made every other file of the publication
   */
  public static List<Piece> closing(ReleaseContents contents, List<MadeFile> made) {
    List<Piece> pieces = new ArrayList<>();
    page(
        pieces,
        contents,
        "downloads.html",
        "about.downloads.title",
        (page, html) -> DownloadsPage.write(page, html, made));
    return pieces;
  }

  private static void page(
      List<Piece> pieces,
      ReleaseContents contents,
      String path,
      String title,
      BiConsumer<PageWords, Html> body) {
    SiteFrame frame = new SiteFrame(contents);
    CountryNames names = CountryNames.of(contents);
    for (Language language : Language.values()) {
      Place place = new Place(language, path);
      PageWords page = new PageWords(contents, frame.catalogue(language), place, names);
      pieces.add(
          Piece.text(
              place.file(),
              () ->
                  frame.page(place, page.say(title), List.of(), html -> body.accept(page, html))));
    }
  }
}
