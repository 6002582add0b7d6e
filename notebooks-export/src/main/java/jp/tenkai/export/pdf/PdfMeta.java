package jp.tenkai.export.pdf;

import java.time.LocalDate;
import java.util.Objects;
import jp.tenkai.export.text.Language;

/**
 * What a PDF says about itself.
 *
 * @param title shown in the window's bar
 * @param description one sentence on what the document is
 * @param language of its text
 * @param date of the release; every date inside the file is midnight UTC of this day
 */
public record PdfMeta(String title, String description, Language language, LocalDate date) {

  public PdfMeta {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(date, "date");
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException(
          "a PDF needs a title and a description, found '" + title + "' and '" + description + "'");
    }
  }
}
