package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

/** The summary on the terminal, of a ranking that is made up. */
class SummaryTest {
  private static TableBuilder.Row country(TableBuilder rows, String code, String en, String ja) {
    return rows.row()
        .text("strategy", "small")
        .text("country", code)
        .text("name_en", en)
        .text("name_ja", ja)
        .text("field_1", "digital")
        .text("field_2", "imaging")
        .missing("attractiveness", "feasibility", "market", "need", "capacity", "access", "edge")
        .missing("risk", "coverage", "imputed", "rank_median", "top_chance");
  }

  private static Table ranking() {
    TableBuilder rows = TableBuilder.of(ReleaseTables.RANKING);
    country(rows, "CIV", "Côte d'Ivoire", "コートジボワール")
        .text("standing", "candidate")
        .missing("mark_en", "mark_ja", "reason_en", "reason_ja")
        .whole("rank", 2)
        .whole("rank_low", 1)
        .whole("rank_high", 12)
        .real("score", 49.95)
        .text("class", "C")
        .missing("field_3")
        .text("strong_1", "beds")
        .real("strong_1_points", 1.25)
        .missing("strong_2", "strong_2_points")
        .text("weak_1", "deaths")
        .real("weak_1_points", -0.5)
        .missing("weak_2", "weak_2_points")
        .end();
    country(rows, "KEN", "Kenya", "ケニア")
        .text("standing", "candidate")
        .text("mark_en", "visited")
        .text("mark_ja", "訪問済み")
        .missing("reason_en", "reason_ja")
        .whole("rank", 1)
        .whole("rank_low", 1)
        .whole("rank_high", 3)
        .real("score", 65.04)
        .text("class", "A")
        .text("field_3", "mothers")
        .text("strong_1", "beds")
        .real("strong_1_points", 4)
        .text("strong_2", "growth")
        .real("strong_2_points", 2.04)
        .missing("weak_1", "weak_1_points", "weak_2", "weak_2_points")
        .end();
    country(rows, "RWA", "Rwanda", "ルワンダ")
        .text("standing", "unranked")
        .missing("mark_en", "mark_ja", "rank", "rank_low", "rank_high", "field_3")
        .real("score", 90)
        .text("class", "A")
        .missing("strong_1", "strong_1_points", "strong_2", "strong_2_points")
        .missing("weak_1", "weak_1_points", "weak_2", "weak_2_points")
        .text("reason_en", "unranked: made up")
        .text("reason_ja", "順位なし:架空")
        .end();
    country(rows, "VNM", "Viet Nam", "ベトナム")
        .text("standing", "yardstick")
        .missing("mark_en", "mark_ja", "rank", "rank_low", "rank_high", "field_3")
        .real("score", 70)
        .text("class", "A")
        .missing("strong_1", "strong_1_points", "strong_2", "strong_2_points")
        .missing("weak_1", "weak_1_points", "weak_2", "weak_2_points")
        .missing("reason_en", "reason_ja")
        .end();
    return rows.build();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void printsTheRankedByRankThenTheYardsticksAndNobodyElse(Language language) throws IOException {
    Configuration configuration = SmallWorld.shared().configuration();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    new Summary(configuration, language)
        .print(ranking(), new PrintStream(bytes, true, StandardCharsets.UTF_8));

    String name = "summary-" + language.tag() + ".txt";
    try (var golden = SummaryTest.class.getResourceAsStream(name)) {
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
