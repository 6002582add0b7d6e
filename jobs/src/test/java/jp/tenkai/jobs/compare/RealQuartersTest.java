package jp.tenkai.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two quarters of real figures: what was known on 7 April 2026, with earlier vintages of the World
 * Bank's files, and what is known now. Health spending was revised and continued in between.
 */
class RealQuartersTest {
  private static final Path DATA =
      MadeRelease.home().resolve("../shared/data/worldbank").normalize();

  /** The vintages of which the embedded snapshot holds the next one. */
  private static final List<String> EARLIER =
      List.of(
          "api-csv/API_SH.XPD.CHEX.PC.CD_DS2_en_csv_v2_75935.csv",
          "api-csv-older-vintages/API_NY.GDP.PCAP.CD_DS2_en_csv_v2_46.csv",
          "api-csv-older-vintages/API_SP.DYN.LE00.IN_DS2_en_CSV_v2_76065.csv",
          "api-csv-older-vintages/API_SP.POP.TOTL_DS2_en_csv_v2_389828.csv");

  @TempDir Path out;

  @Test
  void everyChangeIsSplitWithoutARemainder() throws IOException {
    if (!Files.isDirectory(DATA)) {
      System.err.println("left out: two real quarters, no folder " + DATA);
      return;
    }
    List<String> ingest = new ArrayList<>(List.of("ingest"));
    EARLIER.forEach(file -> ingest.add(DATA.resolve(file).toString()));
    ingest.addAll(List.of("--out", out.toString()));
    CommandRun ingested = CommandRun.of(ingest.toArray(String[]::new));
    assertThat(ingested.out()).contains("Files 4, of which new 4, refused 0.");
    CommandRun made =
        CommandRun.of(
            "refresh",
            "--no-publish",
            "--quarter",
            "2026Q2",
            "--as-of",
            "2026-04-07",
            "--out",
            out.toString());
    assertThat(made.code()).as(made.all()).isZero();
    ReleaseState before =
        ReleaseState.of(ReleaseReader.open(out.resolve("releases").resolve("2026Q2")));
    ReleaseState after = ReleaseState.of(MadeRelease.embedded().reader());

    List<Change> changes = Comparison.of(before, after, after.code());

    assertThat(changes).filteredOn(c -> c.kind() == Change.Kind.FIELD).hasSize(28);
    assertThat(changes)
        .filteredOn(c -> c.kind() == Change.Kind.COUNTRY)
        .hasSizeGreaterThan(120)
        .allSatisfy(RealQuartersTest::addsUp);
    assertThat(changes).allSatisfy(RealQuartersTest::addsUp);
    assertThat(changes)
        .filteredOn(c -> Math.abs(c.points(Cause.REVISED_DATA)) > 0.1)
        .hasSizeGreaterThan(30);
    // Everything is the same but the figures, and the program is the one of both.
    assertThat(changes)
        .allSatisfy(
            c ->
                assertThat(c.parts())
                    .noneMatch(p -> p.cause() == Cause.METHOD || p.cause() == Cause.CONFIGURATION));
  }

  private static void addsUp(Change change) {
    if (change.before().hasScore() && change.after().hasScore()) {
      assertThat(change.parts().stream().mapToDouble(Part::points).sum())
          .as(change.strategy() + " " + change.id())
          .isEqualTo(change.points(), within(1e-9));
    }
    if (change.before().hasRank() && change.after().hasRank()) {
      assertThat(change.parts().stream().mapToDouble(Part::places).sum())
          .as(change.strategy() + " " + change.id())
          .isEqualTo(change.places(), within(1e-9));
    }
  }
}
