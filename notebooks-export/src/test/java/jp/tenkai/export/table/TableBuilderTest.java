package jp.tenkai.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class TableBuilderTest {

  private static final TableSpec SPEC =
      TableSpec.draft("things", "Things", "物")
          .code("id", "Id", "コード")
          .whole("n", Display.COUNT, "Number", "数")
          .real("x", Display.FIGURE, "Figure", "値")
          .key("id");

  @Test
  void yieldsTheDeclaredColumnsSortedByKeyWhateverTheOrderOfRowsAndCells() {
    Table table =
        TableBuilder.of(SPEC)
            .row()
            .real("x", 0.5)
            .whole("n", 2)
            .text("id", "b")
            .end()
            .row()
            .text("id", "a")
            .missing("x", "n")
            .end()
            .build();

    assertThat(table.columnNames()).containsExactly("id", "n", "x");
    assertThat(TableRow.stream(table).map(row -> row.text("id"))).containsExactly("a", "b");
    TableRow first = new TableRow(table, 0);
    assertThat(first.whole("n")).isEmpty();
    assertThat(first.real("x")).isNaN();
    assertThat(new TableRow(table, 1).whole("n")).hasValue(2);
  }

  @Test
  void refusesAKeyThatIsTaken() {
    TableBuilder builder = TableBuilder.of(SPEC).add(row("a", 1, 1.0));

    assertThatThrownBy(() -> builder.add(row("a", 2, 2.0)))
        .isInstanceOf(RefusedRowException.class)
        .hasMessage("table 'things', row 2: key [id] = [a] is taken by an earlier row");
    assertThat(builder.build().rowCount()).isEqualTo(1);
  }

  @Test
  void refusesAnUnknownColumn() {
    Map<String, Object> row = row("a", 1, 1.0);
    row.put("y", 1);

    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row))
        .hasMessage("table 'things', row 1: unknown column 'y'; known: [id, n, x]");
  }

  @Test
  void refusesARowThatLeavesOutAColumn() {
    Map<String, Object> row = row("a", 1, 1.0);
    row.remove("x");

    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row))
        .hasMessageContaining("row 1: column 'x' is not given");
  }

  @Test
  void refusesACellOfAnotherType() {
    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row("a", 1.5, 1.0)))
        .hasMessageContaining("column 'n': expected INT, found Double '1.5'");
    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row("a", 1, "1.0")))
        .hasMessageContaining("column 'x': expected REAL, found String '1.0'");
  }

  @Test
  void refusesInfinityAndTheNumberThatStandsForMissing() {
    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row("a", 1, Double.POSITIVE_INFINITY)))
        .hasMessageContaining("expected a finite number");
    assertThatThrownBy(() -> TableBuilder.of(SPEC).add(row("a", Long.MIN_VALUE, 1.0)))
        .hasMessageContaining("stands for missing");
  }

  @Test
  void refusesACellGivenTwiceInOneRow() {
    assertThatThrownBy(() -> TableBuilder.of(SPEC).row().text("id", "a").text("id", "b"))
        .hasMessageContaining("column 'id' is given twice");
  }

  private static Map<String, Object> row(String id, Object n, Object x) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("n", n);
    row.put("x", x);
    return row;
  }
}
