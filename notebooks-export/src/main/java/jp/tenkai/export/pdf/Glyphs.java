package jp.tenkai.export.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;

/** Which characters the faces of all PDFs can show. */
public final class Glyphs {
  private Glyphs() {}

  /**
   * The characters of a text that either face lacks.
   *
   * @throws IOException when a face can't be read
   */
  public static String lacking(String text) throws IOException {
    Fonts fonts = Fonts.borrow();
    try {
      CmapLookup regular = fonts.regular().getUnicodeCmapLookup();
      CmapLookup bold = fonts.bold().getUnicodeCmapLookup();
      StringBuilder lacking = new StringBuilder();
      text.codePoints()
          .filter(c -> regular.getGlyphId(c) == 0 || bold.getGlyphId(c) == 0)
          .forEach(lacking::appendCodePoint);
      return lacking.toString();
    } finally {
      fonts.giveBack();
    }
  }
}
