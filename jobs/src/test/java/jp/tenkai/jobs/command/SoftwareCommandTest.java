package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.software.SoftwareFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the software. */
class SoftwareCommandTest {
  private static final Path CONF = Path.of(System.getProperty("tenkai.home"), "conf");

  @TempDir private Path folder;

  @Test
  void printsTheLedgerAndEndsWell() {
    CommandRun run = CommandRun.of("software", "--lib", folder.resolve("none").toString());

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out())
        .contains("io.netty:netty-common", "BIZ UDPGothic Regular", "2028-01-11")
        .contains("Java that runs: " + System.getProperty("java.runtime.version"))
        .contains("CVE-2023-33546");
  }

  @Test
  void saysInJapaneseWhatIsBeyondItsSupportOnALaterDay() {
    CommandRun run =
        CommandRun.of("software", "--on", "2028-02-01", "--lang", "ja", "--lib", folder + "/none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("org.apache.spark:spark-core_2.13", "サポート期限が過ぎています");
    assertThat(run.out()).contains("3か月以上更新されていません");
  }

  @Test
  void aVulnerabilityThatBecomesKnownStopsTheCheck() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.copy(CONF.resolve("software.yaml"), conf.resolve("software.yaml"));
    Files.writeString(
        conf.resolve("advisories.yaml"),
        """
        as_of: 2026-11-24
        covers: ["org.apache.spark:*"]
        advisories:
          CVE-2099-1:
            packages: ["org.apache.spark:spark-core_2.13"]
            affected: [{from: 4.0.0, before: 4.2.1}]
            severity: high
            summary: Made up for this test.
            source: https://example.org
        """);

    CommandRun run =
        CommandRun.of("software", "--conf", conf.toString(), "--lib", folder + "/none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("org.apache.spark:spark-core_2.13", "CVE-2099-1 (high)");
  }

  @Test
  void aMistakeInAFileIsSaidWithItsLine() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.copy(CONF.resolve("software.yaml"), conf.resolve("software.yaml"));
    Files.writeString(
        conf.resolve("advisories.yaml"),
        """
        as_of: 24 November
        covers: [netty]
        advisories:
          CVE-2099-1:
            packages: ["org.example:it"]
            affected: [{from: 2, befor: 3}]
            severity: awful
            summary: Made up for this test.
            source: http://example.org
        """);

    CommandRun run = CommandRun.of("software", "--conf", conf.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("conf/advisories.yaml:1", "24 November")
        .contains("conf/advisories.yaml:2", "netty")
        .contains("conf/advisories.yaml:6", "befor")
        .contains("conf/advisories.yaml:7", "awful");
  }

  @Test
  void aMistakeInTheFileOfSupportIsSaidWithItsLine() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.copy(CONF.resolve("advisories.yaml"), conf.resolve("advisories.yaml"));
    Files.writeString(
        conf.resolve("software.yaml"),
        """
        checked: 2026-11-24
        libraries:
          netty:
            packages: ["io.netty:*"]
            until: next year
            basis: {en: It says so., ja: 明記}
            source: netty.io
        others: {}
        """);

    CommandRun run = CommandRun.of("software", "--conf", conf.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("conf/software.yaml:5", "next year")
        .contains("conf/software.yaml:7", "netty.io");
  }

  @Test
  void aLibraryWithoutAnEntryIsSaid() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.copy(CONF.resolve("advisories.yaml"), conf.resolve("advisories.yaml"));
    Files.writeString(
        conf.resolve("software.yaml"),
        Files.readString(CONF.resolve("software.yaml")).replace("io.netty:*", "io.nettle:*"));

    CommandRun run =
        CommandRun.of("software", "--conf", conf.toString(), "--lib", folder + "/none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("io.netty:netty-common (4.2.18.Final): conf/software.yaml says nothing of it");
  }

  @Test
  void everyFindingHasItsWords() {
    assertThat(Catalogue.of(Language.EN).keys())
        .containsAll(
            Arrays.stream(SoftwareFinding.What.values())
                .map(what -> "cli.software.what." + what.name().toLowerCase(Locale.ROOT))
                .toList());
  }
}
