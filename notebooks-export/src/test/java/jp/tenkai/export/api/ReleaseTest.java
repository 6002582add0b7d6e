package jp.tenkai.export.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.WrittenRelease;
import jp.tenkai.export.release.BrokenReleaseException;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ReleaseTest {

  @TempDir private Path out;
  private Path directory;

  @BeforeEach
  void write() throws IOException {
    directory = WrittenRelease.below(out).directory();
  }

  @Test
  void opensAReleaseByItsDirectoryOrByALinkToIt() throws IOException {
    Release release = Release.open(out.resolve("releases/current"));

    assertThat(release.name()).isEqualTo("2026Q4");
    assertThat(release).hasToString("release 2026Q4");
    assertThat(release.tables())
        .containsExactlyElementsOf(ReleaseTables.all().stream().map(TableSpec::name).toList());
    assertThat(release.settings().strategies()).containsOnlyKeys("africa", "mexx-expansion");
    assertThat(release.table("ranking").rowCount()).isEqualTo(45);
  }

  @Test
  void aTableThatIsNotTheManifestsIsRefusedAndTheOthersAreNot() throws IOException {
    Release release = Release.open(directory.toString());
    Files.writeString(directory.resolve("tables/coverage.parquet"), "tampered");

    assertThatThrownBy(() -> release.table("coverage"))
        .isInstanceOf(BrokenReleaseException.class)
        .hasMessageContaining("tables/coverage.parquet");
    assertThat(release.table("ranking").isEmpty()).isFalse();
    assertThatThrownBy(() -> release.table("rankings"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no table 'rankings'; known: [ranking, ");
  }

  @Test
  void aFolderWithoutAManifestIsNoRelease() {
    assertThatThrownBy(() -> Release.open(out)).isInstanceOf(IOException.class);
  }

  @Test
  void theRankingHoldsTheRankedCandidatesBestFirst() throws IOException {
    Table ranking = Release.open(directory).ranking("africa");

    assertThat(ranking.longColumn("rank").asObjectArray()).isSorted().hasSize(25);
    assertThat(ranking.stringColumn("standing").unique().asList()).containsExactly("candidate");
    assertThatThrownBy(() -> Release.open(directory).ranking("asia"))
        .hasMessageContaining("no strategy 'asia'; known: [africa, mexx-expansion]");
  }

  @Test
  void anExplanationBeginsWithWhatMovesTheScoreMostAndAddsUp() throws IOException {
    Release release = Release.open(directory);

    Table parts = release.explain("africa", "KEN");

    double[] distances = parts.doubleColumn("versus_median").asDoubleArray();
    assertThat(distances).hasSize(5);
    for (int i = 1; i < distances.length; i++) {
      assertThat(Math.abs(distances[i])).isLessThanOrEqualTo(Math.abs(distances[i - 1]));
    }
    Table ranking = release.ranking("africa");
    double score =
        ranking
            .where(ranking.stringColumn("country").isEqualTo("KEN"))
            .doubleColumn("score")
            .getDouble(0);
    assertThat(parts.doubleColumn("contribution").sum()).isCloseTo(score, within(1e-9));
    assertThat(parts.columnNames())
        .containsSequence("indicator", "indicator_en", "indicator_ja", "raw", "unit", "unit_ja");
    assertThat(parts.stringColumn("indicator_ja").asList()).contains("経常医療費");
    assertThatThrownBy(() -> release.explain("africa", "ATL"))
        .hasMessage("strategy 'africa' scored no 'ATL'");
  }

  @Test
  void theDescriptionOfATableHasARowForEachColumn() throws IOException {
    Table columns = Release.open(directory).describe("ranking");

    assertThat(columns.stringColumn("name").asList())
        .containsExactlyElementsOf(ReleaseTables.RANKING.columnNames());
    assertThat(columns.stringColumn("description_ja").asList()).noneMatch(String::isBlank);
  }

  @Test
  void otherWeightsAreRefusedWhereTheyMakeNoSense() throws IOException {
    Release release = Release.open(directory);

    assertThatThrownBy(() -> release.whatIf("africa", Map.of("luck", 1.0)))
        .hasMessageContaining("has no pillar 'luck'; known: [market, need, ");
    assertThatThrownBy(() -> release.whatIf("africa", Map.of("need", -1.0)))
        .hasMessage("weight of pillar 'need': found -1.0, expected 0 or more");
    assertThatThrownBy(() -> release.whatIf("africa", Map.of("market", 0.0, "need", 0.0)))
        .hasMessage("axis 'attractiveness' is left without weight");
  }
}
