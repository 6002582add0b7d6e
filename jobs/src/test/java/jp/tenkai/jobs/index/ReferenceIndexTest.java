package jp.tenkai.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole command on the example of COINr 1.1.14 (ASEM, 51 units, 49 indicators) with {@code
 * conf/methods/coinr-default.yaml}: every step, score and rank of its default build.
 */
class ReferenceIndexTest {
  private static final Path HOME = Path.of(System.getProperty("tenkai.home"));
  private static final Path REFERENCE =
      HOME.resolve("../shared/data/reference/coinr-asem").normalize();

  @TempDir Path out;

  @Test
  void theCommandGivesEveryStepScoreAndRankOfTheDefaultBuild() throws IOException {
    if (!Files.isDirectory(REFERENCE)) {
      System.err.println(
          "Left out: ./tenkai index against the steps of COINr's default build, which lie in"
              + " ../shared/data/reference/coinr-asem");
      return;
    }
    CommandRun run =
        CommandRun.of(
            "index",
            "--data",
            REFERENCE.resolve("ASEM_iData.csv").toString(),
            "--meta",
            REFERENCE.resolve("ASEM_iMeta.csv").toString(),
            "--method",
            HOME.resolve("conf/methods/coinr-default.yaml").toString(),
            "--out",
            out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    int cells = 0;
    cells += agrees("00_raw.csv", "0_raw.csv");
    cells += agrees("01_denominated.csv", "1_denominated.csv");
    cells += agrees("02_imputed.csv", "2_imputed.csv");
    cells += agrees("03_screened.csv", "3_screened.csv");
    cells += agrees("04_treated.csv", "4_treated.csv");
    cells += agrees("05_normalised.csv", "5_normalised.csv");
    cells += agrees("06_aggregated.csv", "6_aggregated.csv");
    assertThat(cells).isEqualTo(6 * 51 * 49 + 51 * 60);
    ranksAgree();
  }

  private int agrees(String step, String table) throws IOException {
    Map<String, Map<String, String>> expected = table(REFERENCE.resolve("steps").resolve(step));
    Map<String, Map<String, String>> found = table(out.resolve("steps").resolve(table));
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    int cells = 0;
    for (Map.Entry<String, Map<String, String>> unit : expected.entrySet()) {
      for (String code : found.get(unit.getKey()).keySet()) {
        if (code.equals("uCode")) {
          continue;
        }
        String wanted = unit.getValue().get(code);
        String got = found.get(unit.getKey()).get(code);
        String what = step + ", " + unit.getKey() + ", " + code;
        assertThat(got.isEmpty()).as(what).isEqualTo(wanted.isEmpty());
        if (!got.isEmpty()) {
          double number = Double.parseDouble(wanted);
          assertThat(Double.parseDouble(got))
              .as(what)
              .isCloseTo(number, within(1e-9 * Math.max(1e-3, Math.abs(number))));
        }
        cells++;
      }
    }
    return cells;
  }

  private void ranksAgree() throws IOException {
    Map<String, Map<String, String>> expected =
        table(REFERENCE.resolve("steps/ranks_all_levels.csv"));
    Map<String, Map<String, String>> within =
        table(REFERENCE.resolve("steps/ranks_within_GDP_group.csv"));
    int compared = 0;
    for (CsvRow row : rows(out.resolve("ranks.csv")).stream().skip(1).toList()) {
      String what = row.get(0) + ", " + row.get(1);
      assertThat(row.get(3)).as(what).isEqualTo(expected.get(row.get(0)).get(row.get(1)));
      assertThat(row.get(5)).as(what).isEqualTo(within.get(row.get(0)).get(row.get(1)));
      compared++;
    }
    assertThat(compared).isEqualTo(51 * 60);
    Map<String, Map<String, String>> index =
        table(REFERENCE.resolve("steps/index_scores_ranks.csv"));
    assertThat(index).hasSize(51);
    index.forEach(
        (unit, cells) ->
            assertThat(expected.get(unit).get("Index")).as(unit).isEqualTo(cells.get("Rank")));
  }

  private static Map<String, Map<String, String>> table(Path path) {
    List<CsvRow> rows = rows(path);
    Map<String, Map<String, String>> table = new HashMap<>();
    for (CsvRow row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int column = 0; column < row.cells().size(); column++) {
        cells.put(rows.get(0).get(column), row.get(column));
      }
      table.put(cells.get("uCode"), cells);
    }
    return table;
  }

  private static List<CsvRow> rows(Path path) {
    List<CsvRow> rows = new ArrayList<>();
    InputFile file = new InputFile(path, path.toString(), new SourceId("index"), Vintage.UNSTATED);
    try (CsvFile csv = CsvFile.open(file)) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }
}
