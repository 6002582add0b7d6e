package jp.tenkai.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenkai.export.WrittenRelease;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingTest {

  @Test
  void aTableIsShownAsTextBetweenTabsAndAsATable() {
    Table table =
        Table.create(
            StringColumn.create("country", "KEN", "GHA"),
            DoubleColumn.create("score", 1234567.891, Double.NaN),
            LongColumn.create("rank", 1L, 2L));

    Output.Value shown = Rendering.of(table);

    assertThat(shown.forms().get(Output.Value.PLAIN))
        .isEqualTo("country\tscore\trank\nKEN\t1,234,568\t1\nGHA\t–\t2\n2 × 3");
    assertThat(shown.forms().get(Output.Value.HTML))
        .contains("<th scope=\"col\" style=\"text-align: right\">score</th>")
        .contains("<td style=\"text-align: right\"><bdi>–</bdi></td>");
  }

  @Test
  void aHostileTextStaysATextInItsCell() {
    Table table = Table.create(StringColumn.create("name", WrittenRelease.HOSTILE));

    Output.Value shown = Rendering.of(table);

    assertThat(shown.forms().get(Output.Value.HTML))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;")
        .contains("<bdi>=HYPERLINK(");
    assertThat(shown.forms().get(Output.Value.PLAIN).lines()).hasSize(3);
  }

  @Test
  void aLongTableEndsWithItsSize() {
    LongColumn numbers = LongColumn.create("n");
    for (long i = 0; i < 1000; i++) {
      numbers.append(i);
    }

    assertThat(Rendering.of(Table.create(numbers)).forms().get(Output.Value.PLAIN))
        .endsWith("28\n29\n1000 × 1")
        .doesNotContain("\n30\n");
  }

  @Test
  void anythingElseIsShownAsItsText() {
    assertThat(Rendering.of(List.of(1, 2)).forms())
        .containsOnlyKeys(Output.Value.PLAIN)
        .containsValue("[1, 2]");
  }
}
