package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.Licences;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of the small world from open sources only; its clinic's terms are non-commercial. */
class LicencesTest {
  @TempDir private static Path out;
  private static CommandRun run;

  @BeforeAll
  static void refresh() {
    run = refresh("open", "ja");
  }

  private static CommandRun refresh(String licences, String language) {
    return CommandRun.of(
        "refresh",
        "--no-publish",
        "--licences",
        licences,
        "--conf",
        SmallWorld.shared().conf().toString(),
        "--snapshot",
        SmallWorld.shared().snapshotPath().toString(),
        "--out",
        out.toString(),
        "--quarter",
        MadeRelease.QUARTER,
        "--lang",
        language);
  }

  private static Path release() {
    return out.resolve("releases").resolve("current");
  }

  @Test
  void noTableNamesASourceWhoseTermsAreNonCommercial() throws IOException {
    assertThat(run.code()).as(run.all()).isZero();
    Configuration configuration = ConfigurationReader.read(SmallWorld.shared().conf());
    Set<String> leftOut = Licences.OPEN.leftOut(configuration);

    assertThat(leftOut).containsExactly("clinic");
    assertThat(namedIn(release(), leftOut)).isEmpty();
    // That the search finds what is there: the same release from all sources.
    assertThat(namedIn(MadeRelease.small().directory(), leftOut))
        .contains("components.csv", "sources.csv");
  }

  @Test
  void theManifestNamesNoFileOfThemAndSaysSo() throws IOException {
    Manifest manifest = Manifest.read(release().resolve(Manifest.FILE));

    assertThat(manifest.inputs()).isNotEmpty();
    assertThat(manifest.inputs()).noneMatch(input -> input.source().equals("clinic"));
    assertThat(manifest.inputs()).allMatch(input -> input.terms().equals("open"));
    assertThat(manifest.notes())
        .anyMatch(note -> note.equals("Open licences only: left out clinic."))
        .anyMatch(note -> note.contains("ranks differ from those of all sources"));
  }

  @Test
  void theTerminalSaysWhatChanged() {
    assertThat(run.out())
        .contains("非商用条件の出典を除外しました：clinic")
        .containsPattern("か国の値を除外（うち\\d+か国は他の出典で補完）");
  }

  @Test
  void anotherWordIsAnError() {
    CommandRun wrong = refresh("free", "en");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("expected all or open, found 'free'");
  }

  /** The tables, as CSV, in which a whole word is one of the ids. */
  private static Set<String> namedIn(Path directory, Set<String> ids) throws IOException {
    Pattern named = Pattern.compile("(?<![\\w-])(" + String.join("|", ids) + ")(?![\\w-])");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(directory.resolve("tables"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        if (named.matcher(Files.readString(file, StandardCharsets.UTF_8)).find()) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }
}
