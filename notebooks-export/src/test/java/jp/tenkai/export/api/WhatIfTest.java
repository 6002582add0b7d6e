package jp.tenkai.export.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.settings.StrategySettings;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Two made-up countries under the synthetic strategy: market and need weigh one half each in
 * attractiveness, the other four pillars one quarter each in feasibility, the axes meet in a
 * geometric mean.
 */
class WhatIfTest {

  private static final StrategySettings AFRICA =
      SyntheticRelease.contents().settings().strategy("africa");

  @Test
  void thePublishedWeightsGiveThePublishedScores() {
    Table same = WhatIf.of(AFRICA, Map.of()).rank(ranking(Double.NaN));

    // AAA: sqrt((80 + 20)/2 * 50), BBB: sqrt((30 + 60)/2 * 50); the edge of BBB is not known and
    // its weight goes to the three others.
    assertThat(same.stringColumn("country").asList()).containsExactly("AAA", "BBB");
    assertThat(same.doubleColumn("score").get(0)).isCloseTo(50, within(1e-12));
    assertThat(same.doubleColumn("score").get(1)).isCloseTo(Math.sqrt(2250), within(1e-12));
    assertThat(same.longColumn("places").asList()).containsExactly(0L, 0L);
  }

  @Test
  void needAloneTurnsTheOrder() {
    Table changed = WhatIf.of(AFRICA, Map.of("market", 0.0, "need", 3.0)).rank(ranking(50));

    assertThat(changed.stringColumn("country").asList()).containsExactly("BBB", "AAA");
    assertThat(changed.doubleColumn("score").get(0)).isCloseTo(Math.sqrt(3000), within(1e-12));
    assertThat(changed.doubleColumn("score").get(1)).isCloseTo(Math.sqrt(1000), within(1e-12));
    assertThat(changed.longColumn("rank").asList()).containsExactly(1L, 2L);
    assertThat(changed.longColumn("published_rank").asList()).containsExactly(2L, 1L);
    assertThat(changed.longColumn("places").asList()).containsExactly(1L, -1L);
  }

  @Test
  void aCountryWithoutPointsInWhatIsLeftHasNoRank() {
    Table changed =
        WhatIf.of(AFRICA, Map.of("capacity", 0.0, "access", 0.0, "risk", 0.0))
            .rank(ranking(Double.NaN));

    assertThat(changed.stringColumn("country").asList()).containsExactly("AAA", "BBB");
    assertThat(changed.longColumn("rank").isMissing(1)).isTrue();
    assertThat(changed.doubleColumn("score").isMissing(1)).isTrue();
  }

  private static Table ranking(double edge) {
    return Table.create("ranking")
        .addColumns(
            StringColumn.create("country", "AAA", "BBB"),
            StringColumn.create("name_en", "A", "B"),
            StringColumn.create("name_ja", "ア", "ビ"),
            LongColumn.create("rank", 1L, 2L),
            DoubleColumn.create("score", 50, Math.sqrt(2250)),
            DoubleColumn.create("market", 80, 30),
            DoubleColumn.create("need", 20, 60),
            DoubleColumn.create("capacity", 50, 50),
            DoubleColumn.create("access", 50, 50),
            DoubleColumn.create("edge", 50, edge),
            DoubleColumn.create("risk", 50, 50));
  }
}
