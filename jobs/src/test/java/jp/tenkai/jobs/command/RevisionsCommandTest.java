package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenkai revisions} on two made-up issues of a World Bank file. */
class RevisionsCommandTest {
  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private void ingest(String issued, String kenya, String ghana) throws IOException {
    Path file = folder.resolve("made-" + issued + ".csv");
    Files.writeString(
        file,
        "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\""
            + issued
            + "\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
            + "\"2022\",\"2023\",\n\"Kenya\",\"KEN\",\"Made\",\"MADE.UP.ONE\","
            + kenya
            + "\n\"Ghana\",\"GHA\",\"Made\",\"MADE.UP.ONE\","
            + ghana
            + "\n");
    assertThat(CommandRun.of("ingest", "--out", out().toString(), file.toString()).code()).isZero();
  }

  private CommandRun revisions(String... more) {
    String[] start = {"revisions", "--out", out().toString(), "--source", "worldbank"};
    String[] all = new String[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return CommandRun.of(all);
  }

  /** Kenya 2022 from 100 to 110, 2023 new; Ghana 2022 as it was, 2023 gone. */
  @Test
  void newRevisedWithdrawnAndUnchangedAreCountedAndWritten() throws IOException {
    ingest("2026-01-15", "\"100\",\"\",", "\"7\",\"8\",");
    ingest("2026-06-15", "\"110\",\"50\",", "\"7\",\"\",");
    Path csv = folder.resolve("new/revisions.csv");
    CommandRun run = revisions("--series", "MADE.UP.ONE", "--csv", csv.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(l -> l.startsWith("worldbank-wdi:MADE.UP.ONE  2026")))
        .containsExactly(
            "worldbank-wdi:MADE.UP.ONE  2026-01-15  2026-06-15    1        1          1"
                + "          1            0          10.00 %");
    assertThat(run.out()).contains("KEN      2022  100.00  110.00  +10.0");
    assertThat(Files.readAllLines(csv, StandardCharsets.UTF_8))
        .containsExactly(
            "\uFEFFseries,from,to,kind,country,year,before,after,percent",
            "worldbank-wdi:MADE.UP.ONE,2026-01-15,2026-06-15,withdrawn,GHA,2023,8.0,,",
            "worldbank-wdi:MADE.UP.ONE,2026-01-15,2026-06-15,revised,KEN,2022,100.0,110.0,10.0",
            "worldbank-wdi:MADE.UP.ONE,2026-01-15,2026-06-15,new,KEN,2023,,50.0,");
    assertThat(revisions("--series", "MADE.UP.ONE", "--lang", "ja").out()).contains("改定幅の中央値");
  }

  @Test
  void oneVintageAloneHasNoRevisions() throws IOException {
    ingest("2026-01-15", "\"100\",\"\",", "\"7\",\"8\",");
    CommandRun run = revisions("--series", "MADE.UP.ONE");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("No series of worldbank is held in two vintages");
  }

  @Test
  void aCountryThatIsNoneIsWrongUsage() {
    CommandRun run = revisions("--country", "kenya");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("found 'kenya'").doesNotContain("\tat ");
  }
}
