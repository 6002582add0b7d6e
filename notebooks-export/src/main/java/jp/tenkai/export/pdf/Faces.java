package jp.tenkai.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two faces as one document embeds them, with the glyphs that it uses. */
record Faces(PDFont regular, PDFont bold) {

  /** Stands for a character that the faces lack, as the geta mark does in Japanese print. */
  static final String REPLACEMENT = "〓";

  static Faces of(PDDocument document, Fonts fonts) throws IOException {
    return new Faces(
        PDType0Font.load(document, fonts.regular(), true),
        PDType0Font.load(document, fonts.bold(), true));
  }

  /** The text with every character that has no glyph replaced. */
  static String writable(PDFont face, String text) {
    StringBuilder writable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              writable.append(has(face, character) ? character : REPLACEMENT);
            });
    return writable.toString();
  }

  /** The width of a writable text at size 1. */
  static float width(PDFont face, String text) {
    try {
      return face.getStringWidth(text) / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException("the width of a text can't be read from its font", e);
    }
  }

  private static boolean has(PDFont face, String character) {
    try {
      return face.encode(character).length > 0;
    } catch (IllegalArgumentException e) {
      // That is how the library says that there is no glyph; it has no other question for it.
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("a character can't be looked up in its font", e);
    }
  }
}
