package jp.tenkai.export.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.frame.CountryNames;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Language;

/** The pages on which a reader explores: map and axes of each strategy, and every field. */
public final class ExplorePages {

  private static final String MAP_SCRIPT = "map.js";

  private ExplorePages() {}

  /** All of them in both languages, and the script of the maps. */
  public static List<Piece> pieces(ReleaseContents contents) {
    SiteFrame frame = new SiteFrame(contents);
    CountryNames names = CountryNames.of(contents);
    List<StrategyScene> scenes = new ArrayList<>();
    for (StrategySettings strategy : contents.settings().strategies().values()) {
      scenes.add(StrategyScene.of(contents, strategy));
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.text("site/assets/" + MAP_SCRIPT, ExplorePages::script));
    for (Language language : Language.values()) {
      for (StrategyScene scene : scenes) {
        String strategy = scene.settings().id();
        PageWords map = words(contents, frame, language, strategy + "/map.html", names);
        pieces.add(page(frame, map, map.say("map.title"), List.of(MAP_SCRIPT), scene::map));
        PageWords axes = words(contents, frame, language, strategy + "/axes.html", names);
        pieces.add(page(frame, axes, axes.say("axes.title"), List.of(), scene::axes));
      }
      PageWords index = words(contents, frame, language, "field/index.html", names);
      pieces.add(
          page(
              frame,
              index,
              index.say("field.index.title"),
              List.of(),
              (page, html) -> FieldIndexPage.write(page, html, scenes)));
      for (String field : contents.settings().fields().keySet()) {
        PageWords page = words(contents, frame, language, "field/" + field + ".html", names);
        pieces.add(
            page(
                frame,
                page,
                page.field(field),
                List.of(),
                (words, html) -> FieldPage.write(words, html, field, scenes)));
      }
    }
    return pieces;
  }

  /** What writes a page's body. */
  @FunctionalInterface
  private interface Body {
    void write(PageWords page, jp.tenkai.export.html.Html html);
  }

  private static Piece page(
      SiteFrame frame, PageWords page, String title, List<String> scripts, Body body) {
    return Piece.text(
        page.place().file(),
        () -> frame.page(page.place(), title, scripts, html -> body.write(page, html)));
  }

  private static PageWords words(
      ReleaseContents contents,
      SiteFrame frame,
      Language language,
      String path,
      CountryNames names) {
    return new PageWords(contents, frame.catalogue(language), new Place(language, path), names);
  }

  private static String script() {
    try (InputStream in = ExplorePages.class.getResourceAsStream(MAP_SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException(MAP_SCRIPT + " is not on the path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(MAP_SCRIPT + " can't be read", e);
    }
  }
}
