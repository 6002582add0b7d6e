package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenkai ingest} from the command line, with made-up files. */
class IngestCommandTest {
  private static final String PEOPLE =
      """
      "Data Source","World Development Indicators",

      "Last Updated Date","2026-07-13",

      "Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",
      "Kenya","KEN","Population","SP.POP.TOTL","54","55",
      "World","WLD","Population","SP.POP.TOTL","8000","8100",
      """;

  @TempDir Path folder;

  @Test
  void landsAndReadsAFolderAndReportsEachFile() throws IOException {
    Path data = data();
    Path report = folder.resolve("report.csv");

    CommandRun run = ingest(data.toString(), "--report", report.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "Source Layout Files Refused Read Kept Quarantined",
            "worldbank-wdi worldbank-indicator-csv 1 0 4 2 2",
            "- HTML_NOT_DATA 1 1 0 0 0",
            "Files 4, of which new 2, refused 3. Rows read 4 = kept 2 + quarantined 2.",
            "One line a file: " + report);
    assertThat(run.err().lines())
        .containsExactly(
            "link.csv: left out, a link, and links are not followed.",
            "page.csv: refused, HTML_NOT_DATA: an error page: <title>404 Not Found</title>");
    assertThat(Files.readAllLines(report)).hasSize(5);
  }

  @Test
  void theSecondTimeNothingIsNew() throws IOException {
    Path data = data();
    ingest(data.toString());

    CommandRun again = ingest(data.toString(), "--lang", "ja");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("ファイル 4 件（新規 0 件、読取不可 3 件）。行数 4 = 採用 2 + 隔離 2").contains("出典");
    assertThat(again.err()).contains("link.csv: 対象外(リンクはたどりません)");
  }

  /** Without a path it reads what was landed before. */
  @Test
  void readsWhatWasLanded() throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), PEOPLE);
    CommandRun landed =
        CommandRun.of("landing", "import", file.toString(), "--out", out().toString());
    assertThat(landed.code()).isZero();

    assertThat(ingest().out()).contains("Files 1, of which new 1, refused 0.");
    assertThat(ingest().out()).contains("Files 1, of which new 0, refused 0.");
  }

  /** A misspelt path is told before anything is landed. */
  @Test
  void aPathThatIsNotThereIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), PEOPLE);

    CommandRun run = ingest(file.toString(), folder.resolve("peeple.csv").toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(folder.resolve("peeple.csv") + ": ", "no such file or folder", "what to do: ")
        .doesNotContain("\tat ");
    assertThat(out()).doesNotExist();
  }

  @Test
  void aVintageThatIsNoDayIsWrongUsage() throws IOException {
    CommandRun run = ingest(data().toString(), "--vintage", "last summer");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--vintage", "last summer", "2026-07-13");
  }

  @Test
  void anotherRunHoldsTheLock() throws IOException {
    Files.createDirectories(out());
    Path lock = out().resolve(".refresh.lock");
    try (FileChannel other =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(other.tryLock()).isNotNull();

      CommandRun run = ingest(data().toString());

      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains(lock + ": Another run is at work");
      assertThat(out().resolve("landing")).doesNotExist();
    }
  }

  private Path data() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("people.csv"), PEOPLE);
    Files.writeString(data.resolve("page.csv"), "<title>404 Not Found</title>\n");
    Files.writeString(data.resolve("SOURCES.md"), "# Sources\n");
    Path link = data.resolve("link.csv");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, data.resolve("people.csv"));
    }
    return data;
  }

  private Path out() {
    return folder.resolve("out");
  }

  private CommandRun ingest(String... arguments) {
    List<String> words = new ArrayList<>(List.of("ingest"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--out", out().toString()));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
