package jp.tenkai.export.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.Display;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTextsTest {

  private final ColumnTexts texts = new ColumnTexts();

  static List<TableSpec> tables() {
    return ReleaseTables.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnIsDescribedInBothLanguages(TableSpec table) {
    assertThat(table.columns())
        .allSatisfy(
            column -> {
              Bilingual description = texts.description(table, column);
              assertThat(description.en()).endsWith(".");
              assertThat(description.ja())
                  .containsPattern("[\\u3041-\\u30ff\\u4e00-\\u9fff]")
                  .contains("。");
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberHasAUnitInBothLanguagesAndNoTextHasOne(TableSpec table) {
    assertThat(table.columns())
        .allSatisfy(
            column -> {
              Bilingual unit = texts.unit(table, column);
              assertThat(unit.en().isBlank()).isEqualTo(column.type() == ColumnType.TEXT);
              assertThat(unit.ja().isBlank()).isEqualTo(column.type() == ColumnType.TEXT);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFigureHasItsUnitInTheRowOrInTheDescription(TableSpec table) {
    boolean rowsNameTheUnit = table.columnNames().contains("unit");
    assertThat(table.columns())
        .filteredOn(column -> column.display() == Display.FIGURE)
        .allMatch(column -> rowsNameTheUnit || texts.hasOwnUnit(table, column));
  }

  @Test
  void noDescriptionAndNoUnitIsOfAColumnThatNoTableHas() {
    Set<String> known = new TreeSet<>();
    for (TableSpec table : ReleaseTables.all()) {
      for (ColumnSpec column : table.columns()) {
        Stream.of("package.column.", "package.unit.column.")
            .forEach(
                prefix -> {
                  known.add(prefix + column.name());
                  known.add(prefix + table.name() + "." + column.name());
                });
      }
    }
    assertThat(Catalogue.of(Language.EN).keys())
        .filteredOn(
            key -> key.startsWith("package.column.") || key.startsWith("package.unit.column."))
        .isNotEmpty()
        .isSubsetOf(known);
  }
}
