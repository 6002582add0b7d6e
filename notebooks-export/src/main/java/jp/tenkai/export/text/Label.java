package jp.tenkai.export.text;

import java.util.Objects;

/** The display name of an indicator, pillar, axis or field, with its unit where it has one. */
public record Label(Bilingual name, Bilingual unit) {

  public Label {
    Objects.requireNonNull(unit, "unit");
    if (name.en().isBlank() || name.ja().isBlank()) {
      throw new IllegalArgumentException(
          "label: expected a name in both languages, found en '"
              + name.en()
              + "' and ja '"
              + name.ja()
              + "'");
    }
  }

  /** A label without unit. */
  public static Label of(String en, String ja) {
    return new Label(new Bilingual(en, ja), Bilingual.none());
  }
}
