package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final ReleaseName NAME = ReleaseName.parse("2026Q4").orElseThrow();
  private static final JournalEntry ENTRY =
      new JournalEntry(
          "2026-11-24T10:00:00Z",
          JournalEntry.Kind.WITHDRAWN,
          "batch@host",
          "2026Q4",
          "2026Q3",
          "figures of } Kenya");

  @TempDir private Path releases;

  @Test
  void linesComeBackInTheirOrder() throws IOException {
    Journal journal = new Journal(releases);
    assertThat(journal.entries()).isEmpty();
    JournalEntry second = JournalEntry.now(JournalEntry.Kind.RESTORED, NAME, "", "理由");

    journal.add(ENTRY);
    journal.add(second);

    assertThat(journal.entries()).containsExactly(ENTRY, second);
    assertThat(second.who()).contains("@");
  }

  /** Wherever a write was cut off, the entries before hold, and later ones can be added. */
  @Test
  void aLineThatIsCutOffAnywhereIsLeftOut() throws IOException {
    byte[] line = ENTRY.toJson();
    for (int cut = 0; cut < line.length - 1; cut++) {
      Path folder = Files.createDirectories(releases.resolve("cut-" + cut));
      Path file = folder.resolve(Journal.FILE);
      Files.write(file, line);
      Files.write(file, Arrays.copyOf(line, cut), StandardOpenOption.APPEND);
      Journal journal = new Journal(folder);

      assertThat(journal.entries()).as("cut at %d", cut).containsExactly(ENTRY);
      journal.add(ENTRY);
      assertThat(journal.entries()).as("cut at %d", cut).containsExactly(ENTRY, ENTRY);
    }
  }

  @Test
  void whatIsNoEntryIsNamedWithItsLine() throws IOException {
    Files.writeString(
        releases.resolve(Journal.FILE),
        new String(ENTRY.toJson(), StandardCharsets.UTF_8) + "{\"at\":\"yesterday\"}\n");

    assertThatThrownBy(() -> new Journal(releases).entries())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("journal.jsonl:2: no entry of a journal");
  }
}
