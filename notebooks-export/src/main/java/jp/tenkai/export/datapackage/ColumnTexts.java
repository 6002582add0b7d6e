package jp.tenkai.export.datapackage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.Display;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.Phrases;

/**
 * What every column of every table means and in which unit it is, in both languages. Columns of one
 * name share a text unless the catalogue has one for the table.
 */
public final class ColumnTexts {

  private static final String DESCRIPTION = "package.column.";
  private static final String UNIT = "package.unit.column.";

  private final Phrases phrases = new Phrases();
  private final Set<String> keys = Catalogue.of(Language.EN).keys();

  /**
   * What a column holds, in whole sentences.
   *
   * @throws IllegalArgumentException when the catalogue has no description of it
   */
  public Bilingual description(TableSpec table, ColumnSpec column) {
    return phrases.text(
        first(
            List.of(DESCRIPTION + table.name() + "." + column.name(), DESCRIPTION + column.name()),
            DESCRIPTION + column.name()));
  }

  /** The unit of a column's numbers; empty for texts. */
  public Bilingual unit(TableSpec table, ColumnSpec column) {
    if (isText(column.display())) {
      return Bilingual.none();
    }
    return phrases.text(
        first(
            List.of(UNIT + table.name() + "." + column.name(), UNIT + column.name()),
            "package.unit.display." + column.display().name().toLowerCase(Locale.ROOT)));
  }

  /** Whether the catalogue names a unit for this column itself, rather than for its kind. */
  boolean hasOwnUnit(TableSpec table, ColumnSpec column) {
    return keys.contains(UNIT + table.name() + "." + column.name())
        || keys.contains(UNIT + column.name());
  }

  private String first(List<String> wanted, String otherwise) {
    return wanted.stream().filter(keys::contains).findFirst().orElse(otherwise);
  }

  private static boolean isText(Display display) {
    return switch (display) {
      case CODE, NAME, SENTENCE -> true;
      case RANK, COUNT, YEAR, SCORE, POINTS, SHARE, THOUSAND_DOLLARS, FIGURE -> false;
    };
  }
}
