package jp.tenkai.export.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.frame.Stylesheet;
import jp.tenkai.export.piece.Piece;

/** The files that all pages share. */
final class Assets {

  private static final List<String> FILES =
      List.of(
          "icon.svg",
          "matrix.js",
          "ranking.js",
          "search.js",
          "sheet.js",
          "what-if-engine.js",
          "what-if.js");

  private Assets() {}

  static List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.text("site/assets/site.css", Stylesheet::css));
    for (String file : FILES) {
      pieces.add(new Piece("site/assets/" + file, () -> resource(file)));
    }
    return pieces;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the path");
      }
      return in.readAllBytes();
    }
  }
}
