package jp.tenkai.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that try to be something else come out as text in every table. Figures: invented. */
class HostileNamesTest {
  private static final List<String> UNITS =
      List.of(
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "<script>alert(1)</script>",
          "a, \"b\"\nc\r\nd",
          "\u202Etfel ot thgir\u200F",
          "@" + "x".repeat(2_000));
  private static final List<String> LEAVES =
      List.of("+1+cmd|' /C calc'!A0", "-2", "a,b\n\"c\"", "'quoted");
  private static final List<String> LABELS = List.of("=1+1", "north, south");

  @TempDir Path folder;

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Test
  void everyTableHoldsThemAsTextAndReadsBack() throws IOException {
    StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
    StringBuilder data = new StringBuilder("uCode,G");
    for (String leaf : LEAVES) {
      meta.append(cell(leaf)).append(",Indicator,1,=top,1,1\n");
      data.append(',').append(cell(leaf));
    }
    meta.append("=top,Aggregate,2,,1,1\nG,Group,,,,\n");
    for (int unit = 0; unit < UNITS.size(); unit++) {
      data.append('\n').append(cell(UNITS.get(unit))).append(',');
      data.append(cell(LABELS.get(unit % 2)));
      for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
        data.append(',').append(unit == 1 && leaf == 2 ? "" : "" + (unit * (leaf + 3) + leaf) % 7);
      }
    }
    SmallIndex index =
        new SmallIndex(folder)
            .meta(meta.toString())
            .data(data.append('\n').toString())
            .method(
                """
                groups: [G]
                peers: G
                impute: {method: median}
                opinions: [topsis]
                screen: {availability: 0.1}
                robustness:
                  draws: 10
                  base: 4
                  assumptions:
                    "=w, <b>": {vary: weights, spread: 0.5}
                """)
            .robustness();
    index.run();
    for (Map.Entry<String, String> table : index.tables().entrySet()) {
      if (!table.getKey().endsWith(".csv")) {
        continue;
      }
      List<CsvRow> rows = rows(table.getKey(), index.out().resolve(table.getKey()));
      List<String> header = rows.get(0).cells();
      int unit = header.indexOf("uCode");
      for (CsvRow row : rows) {
        assertThat(row.cells()).as(table.getKey()).hasSameSizeAs(header);
        assertThat(row.cells())
            .as(table.getKey())
            .noneMatch(
                text -> text.startsWith("=") || text.startsWith("+") || text.startsWith("@"));
        if (unit >= 0 && row.line() > 1) {
          assertThat(UNITS).as(table.getKey()).contains(unguarded(row.get(unit)));
        }
      }
    }
    assertThat(rows("scores.csv", index.out().resolve("scores.csv")))
        .extracting(row -> unguarded(row.get(0)))
        .containsAll(UNITS);
    assertThat(index.table("sensitivity.csv")).contains("\"'=w, <b>\"");
  }

  /** The apostrophe that keeps a spreadsheet from running the text comes off again. */
  private static String unguarded(String text) {
    return text.startsWith("'") && text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  private static List<CsvRow> rows(String name, Path path) {
    List<CsvRow> rows = new ArrayList<>();
    InputFile file = new InputFile(path, name, new SourceId("index"), Vintage.UNSTATED);
    try (CsvFile csv = CsvFile.open(file)) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }
}
