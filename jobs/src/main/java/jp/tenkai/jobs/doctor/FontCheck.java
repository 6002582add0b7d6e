package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.util.Map;
import jp.tenkai.export.pdf.Glyphs;

/**
 * The faces of the reports: there, whole, and with the characters that they need.
 *
 * @param sample characters that must be shown
 */
record FontCheck(String sample) implements Check {
  /** Kana, kanji of old and new forms, brackets, and letters of names of countries. */
  static final String USUAL = "展開候補国の順位（％）：ヘルスケア・透析、ñçãéôÅş–−…";

  @Override
  public String id() {
    return "fonts";
  }

  @Override
  public Finding look() {
    try {
      String lacking = Glyphs.lacking(sample);
      return lacking.isEmpty()
          ? Finding.ok("ok", Map.of())
          : Finding.bad("lacking", Map.of("lacking", lacking));
    } catch (IOException | IllegalStateException e) {
      // The program's own files: not on the path, or damaged.
      return Finding.bad("unreadable", Map.of("problem", e.toString()));
    }
  }
}
