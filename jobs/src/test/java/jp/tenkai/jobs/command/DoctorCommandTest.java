package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenkai doctor}, {@code tenkai runs}, and how a log is asked for. */
class DoctorCommandTest {
  @TempDir private Path out;

  @Test
  void aHealthyHomeHasOneLineForEachCheckInBothLanguages() {
    CommandRun english = CommandRun.of("doctor", "--out", out.toString());
    CommandRun japanese = CommandRun.of("doctor", "--out", out.toString(), "--lang", "ja");

    assertThat(english.code()).as(english.out()).isZero();
    assertThat(english.out().lines()).hasSize(23).last().asString().endsWith(" 0 bad");
    assertThat(japanese.out().lines()).hasSize(23).last().asString().endsWith("異常 0");
    assertThat(english.err()).isEmpty();
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void whatIsWrongIsSaidWithWhatToDoAndEndsWithOne() throws IOException {
    Path conf = Files.createDirectory(out.resolve("conf"));

    CommandRun run = CommandRun.of("doctor", "--out", out.toString(), "--conf", conf.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.startsWith("BAD")))
        .singleElement()
        .asString()
        .contains("Configuration")
        .contains(" → ");
  }

  @Test
  void machinesGetJson() throws IOException {
    CommandRun run = CommandRun.of("doctor", "--out", out.toString(), "--format", "json");

    List<String> ids = new ArrayList<>();
    for (JsonNode check : new ObjectMapper().readTree(run.out())) {
      ids.add(check.get("id").asText());
      assertThat(check.get("verdict").asText()).isIn("ok", "warning", "bad");
      assertThat(check.get("found").asText()).isNotBlank();
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(21).contains("java", "key", "last_run");
    String docs = Files.readString(Home.home().resolve("docs").resolve("watching.md"));
    assertThat(ids).allSatisfy(id -> assertThat(docs).contains("| `" + id + "` |"));
  }

  @Test
  void runsWithoutAnyIsAnEmptyList() {
    CommandRun run = CommandRun.of("runs", "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void aCollectorOfJsonGetsFailuresInThatForm() throws IOException {
    CommandRun run = CommandRun.of("doctor", "--log-format", "json", "--no-such-option");

    assertThat(run.code()).isEqualTo(2);
    for (String line : run.err().lines().toList()) {
      assertThat(new ObjectMapper().readTree(line).get("event").asText()).isEqualTo("text");
    }
    assertThat(run.err()).contains("--no-such-option");
  }

  @Test
  void jsonOnTheErrorStreamIsKnownBeforeAnythingIsParsed() {
    assertThat(WatchOptions.isJsonOnErrorStream(List.of("refresh", "--log-format", "json")))
        .isTrue();
    assertThat(WatchOptions.isJsonOnErrorStream(List.of("refresh", "--log-format=json"))).isTrue();
    assertThat(WatchOptions.isJsonOnErrorStream(List.of("refresh", "--log-format", "text")))
        .isFalse();
    assertThat(
            WatchOptions.isJsonOnErrorStream(
                List.of("refresh", "--log-format=json", "--log-file", "x.log")))
        .isFalse();
    assertThat(WatchOptions.isJsonOnErrorStream(List.of("refresh", "--log-format"))).isFalse();
  }
}
