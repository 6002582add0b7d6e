package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code tenkai landing} from the command line, with made-up files. */
class LandingCommandTest {
  private static final String FILE =
      """
      "Data Source","World Development Indicators",

      "Last Updated Date","2026-07-13",

      "Country Name","Country Code","Indicator Name","Indicator Code","2023",
      "Kenya","KEN","Population","SP.POP.TOTL","55",
      "Ghana","GHA","Population","SP.POP.TOTL","34",
      """;

  @TempDir Path folder;

  @Test
  void importSaysWhatItRecognised() throws IOException {
    CommandRun run = landing("import", file("pop.csv", FILE));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "pop.csv: worldbank-indicator-csv (SP.POP.TOTL), World Development Indicators"
                + " (worldbank-wdi), vintage 2026-07-13 stated in the file, 2 rows",
            "Landed 1, landed before 0, left out 0.");
    assertThat(landing("import", file("pop.csv", FILE)).out()).contains("landed already");
    assertThat(landing("import", "--lang", "ja", file("pop.csv", FILE)).out())
        .contains("世界開発指標（WDI） (worldbank-wdi)、公表時期 2026-07-13(ファイルに記載)、2行");
  }

  @Test
  void whatIsNotRecognisedEndsWithOne() throws IOException {
    CommandRun run = landing("import", file("x.csv", "a,b\n1,2\n"), file("pop.csv", FILE));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("x.csv: left out, not read: UNKNOWN_LAYOUT", "--source");
    assertThat(run.out()).contains("Landed 1, landed before 0, left out 1.");
    assertThat(landing("import", "--source", "baci", file("x.csv", "a,b\n1,2\n")).out())
        .contains("not recognised (columns: a, b), so ingest will refuse it");
  }

  @Test
  void aFolderIsTakenWhole() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data/worldbank"));
    Files.writeString(data.resolve("pop.csv"), FILE);
    Files.writeString(data.resolve("SOURCES.md"), "# Sources");
    CommandRun run = landing("import", "--from-folder", folder.resolve("data").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("worldbank/pop.csv: ", "Landed 1, landed before 0, left out 1.");
    assertThat(run.err()).contains("worldbank/SOURCES.md: left out");
  }

  @Test
  void listsWhatWasReceived() throws IOException {
    assertThat(landing("list").out()).startsWith("Receipts 0, different files 0");
    landing("import", file("pop.csv", FILE));
    List<String> lines = landing("list").out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("Received (UTC)").endsWith("Name");
    assertThat(lines.get(1)).contains("worldbank-wdi", "2026-07-13", "imported", "pop.csv");
    assertThat(landing("list", "--source", "baci").out()).startsWith("Receipts 0");
  }

  @Test
  void verifyEndsWithOneWhenBytesChanged() throws IOException {
    landing("import", file("pop.csv", FILE));
    assertThat(landing("verify").code()).isZero();
    assertThat(landing("verify").out()).startsWith("Sound 1, damaged 0");
    Path object = object();
    Files.setPosixFilePermissions(object, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(object, "other");
    CommandRun run = landing("verify");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("Sound 0, damaged 1");
    String path = "objects/" + object.getParent().getFileName() + "/" + object.getFileName();
    assertThat(run.err()).contains(path + ": other bytes than were received", "pop.csv");
    assertThat(landing("verify", "--lang", "ja").err()).contains(path + ": 受領時と内容が異なります(pop.csv)");
    Files.delete(object);
    assertThat(landing("verify").err()).contains(path + ": missing");
  }

  @Test
  void pruneRemovesNothingUntilItIsToldTo() throws IOException {
    landing("import", file("pop.csv", FILE));
    landing("import", file("pop.csv", FILE.replace("2026-07-13", "2026-08-13")));
    assertThat(landing("prune").out()).startsWith("Every file is needed");
    CommandRun asked = landing("prune", "--keep-vintages", "1");
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .contains(
            "record of an older vintage",
            "no record names it",
            "pop.csv, worldbank-wdi, 2026-07-13")
        .contains("Nothing was removed");
    assertThat(landing("list").out()).contains("Receipts 2");
    assertThat(landing("prune", "--keep-vintages", "1", "--yes").out()).contains("Removed 2 files");
    assertThat(landing("list").out()).contains("Receipts 1").contains("2026-08-13");
    assertThat(landing("verify").code()).isZero();
  }

  /** Two names, one file: neither record loses it when the other one goes. */
  @Test
  void theSameBytesAreStoredOnceAndKeptWhileAnyRecordNamesThem() throws IOException {
    landing("import", file("pop.csv", FILE), file("other.csv", FILE));

    assertThat(objects()).hasSize(1);
    assertThat(landing("list").out())
        .contains("pop.csv", "other.csv", "Receipts 2, different files 1");
    landing("prune", "--keep-vintages", "1", "--older-than", "0", "--yes");
    assertThat(objects()).hasSize(1);
    assertThat(landing("list").out()).contains("Receipts 2, different files 1");
    assertThat(landing("verify").out()).startsWith("Sound 1, damaged 0, without a record 0");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path secret = Files.writeString(folder.resolve("outside.csv"), FILE);
    Files.createSymbolicLink(data.resolve("link.csv"), secret);
    Files.createSymbolicLink(data.resolve("loop"), data);

    CommandRun all = landing("import", "--from-folder", data.toString());
    assertThat(all.code()).isZero();
    assertThat(all.err())
        .contains("link.csv: left out, a link, and links are not followed.", "loop: left out");
    assertThat(landing("import", data.resolve("link.csv").toString()).code()).isEqualTo(1);
    assertThat(objects()).isEmpty();
  }

  /** As a person types it, in Japanese. */
  @Test
  void everySubcommandAnswersInJapanese() throws IOException {
    String out = folder.resolve("out").toString();
    String given = file("x.csv", "a,b\n1,2\n");
    assertThat(CommandRun.of("landing", "import", given, "--lang", "ja", "--out", out).err())
        .contains("x.csv: 対象外(形式を判定できません):UNKNOWN_LAYOUT", "--source");
    landing("import", file("pop.csv", FILE));
    assertThat(CommandRun.of("landing", "list", "--lang", "ja", "--out", out).out())
        .contains("受入日時(UTC)", "手渡し", "受入記録 1件、異なるファイル 1件");
    assertThat(CommandRun.of("landing", "verify", "--lang", "ja", "--out", out).out())
        .startsWith("正常 1件、破損 0件");
    assertThat(CommandRun.of("landing", "prune", "--lang", "ja", "--out", out).out())
        .startsWith("すべて必要なファイルです");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "import",
        "import --vintage yesterday x.csv",
        "import --source NOT_AN_ID x.csv",
        "prune --keep-vintages 0",
        "prune --older-than -1",
        "no-such-command"
      })
  void wrongUsageEndsWithTwo(String arguments) {
    String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    assertThat(landing(words).code()).isEqualTo(2);
  }

  private CommandRun landing(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    CommandLine line =
        LandingCommand.line(
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), errors));
    line.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8));
    List<String> words = new ArrayList<>(List.of(arguments));
    if (!words.isEmpty() && !words.get(0).startsWith("no-")) {
      words.addAll(List.of("--out", folder.resolve("out").toString()));
    }
    int code = line.execute(words.toArray(String[]::new));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Path object() throws IOException {
    return objects().get(0);
  }

  private List<Path> objects() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out/landing/objects"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
