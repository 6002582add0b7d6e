package jp.tenkai.export.workbook;

import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Language;

/**
 * The language of a sheet. Sheets of sentences exist once in each language; sheets of data exist
 * once, with headers in both, so that a figure stands in one place only.
 */
enum Wording {
  JA,
  EN,
  BOTH;

  /** The text of a header or code; the Japanese first where both are shown. */
  String of(Bilingual text, String between) {
    return switch (this) {
      case JA -> text.ja();
      case EN -> text.en();
      case BOTH -> text.ja().equals(text.en()) ? text.ja() : text.ja() + between + text.en();
    };
  }

  /** A header, with a line for each language. */
  String header(Bilingual text) {
    return of(text, "\n");
  }

  /** A code's meaning or a sheet's name, on one line. */
  String line(Bilingual text) {
    return of(text, " ");
  }

  /** The language of names and links; Japanese where the sheet is in both. */
  Language language() {
    return this == EN ? Language.EN : Language.JA;
  }
}
