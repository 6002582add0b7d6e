package jp.tenkai.jobs.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.jobs.run.MadeUpRun;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

/** Whatever happens, each line is one JSON object with the keys that docs/watching.md names. */
class JsonLogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonStream stream =
      JsonStream.over(bytes, Map.of("COMTRADE_KEY", "0123456789abcdef", "HOME", "/home/me"));
  private final JsonLog log = new JsonLog(stream);

  @Test
  void aRunIsToldInStableKeys() throws IOException {
    MadeUpRun.good().forEach(log::heard);

    List<JsonNode> lines = lines();
    assertThat(lines)
        .extracting(line -> line.get("event").asText())
        .containsExactly(
            "run_began",
            "step_began",
            // 1 and 2 s after the beginning nothing is said, after 6 s it is.
            "step_progress",
            "step_ended",
            "warning",
            "step_began",
            "step_ended",
            "step_began",
            "step_ended",
            "run_ended");
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.get("run").asText()).isEqualTo(MadeUpRun.ID.toString());
              assertThat(line.get("time").asText()).hasSize("2026-11-24T01:02:03.004Z".length());
              assertThat(Instant.parse(line.get("time").asText())).isNotNull();
            });
    assertThat(lines.get(0))
        .isEqualTo(
            JSON.readTree(
                """
                {"time": "2026-11-24T01:02:03.004Z", "level": "INFO", "event": "run_began",
                 "run": "0f9619ff-8b86-4d01-b42d-00cf4fc964ff", "quarter": "2026Q4",
                 "plan": ["panel", "score", "release"]}
                """));
    assertThat(lines.get(2))
        .isEqualTo(
            JSON.readTree(
                """
                {"time": "2026-11-24T01:02:09.004Z", "level": "INFO", "event": "step_progress",
                 "run": "0f9619ff-8b86-4d01-b42d-00cf4fc964ff", "step": "panel",
                 "done": 3, "of": 4}
                """));
    assertThat(lines.get(6))
        .isEqualTo(
            JSON.readTree(
                """
                {"time": "2026-11-24T01:02:12.004Z", "level": "INFO", "event": "step_ended",
                 "run": "0f9619ff-8b86-4d01-b42d-00cf4fc964ff", "step": "score", "rows": 91,
                 "bytes": 2048, "seconds": 1.0, "repeated": true,
                 "message": "91 countries ranked"}
                """));
    String docs =
        Files.readString(Path.of(System.getProperty("tenkai.home"), "docs", "watching.md"));
    for (JsonNode line : lines) {
      assertThat(docs).contains("`" + line.get("event").asText() + "`");
      line.fieldNames().forEachRemaining(key -> assertThat(docs).contains("`" + key + "`"));
    }
    assertThat(lines.get(4).get("level").asText()).isEqualTo("WARN");
    assertThat(lines.get(9).get("seconds").asDouble()).isEqualTo(10.0);
  }

  @Test
  void aFailureIsAnError() throws IOException {
    MadeUpRun.broken(1).forEach(log::heard);

    JsonNode last = lines().get(lines().size() - 1);
    assertThat(last.get("level").asText()).isEqualTo("ERROR");
    assertThat(last.get("exit_code").asInt()).isEqualTo(1);
    assertThat(last.get("step").asText()).isEqualTo("release");
    assertThat(last.get("message").asText()).isEqualTo("the disk is \"full\"");
  }

  @Test
  void plainTextBecomesObjectsLineByLine() throws IOException {
    stream.println("何が\nwhat \"to\" do\t\u0007");
    stream.print("half a line");
    stream.println(", the other half\r");
    stream.println();

    assertThat(lines())
        .extracting(line -> line.get("message").asText())
        .containsExactly("何が", "what \"to\" do\t\u0007", "half a line, the other half");
    assertThat(lines()).allSatisfy(l -> assertThat(l.get("event").asText()).isEqualTo("text"));
  }

  @Test
  void secretsOfTheEnvironmentAndOfAddressesAreNeverWritten() throws IOException {
    stream.println("GET https://me:pass@proxy:3128/?key=0123456789abcdef from /home/me");

    assertThat(lines().get(0).get("message").asText())
        .isEqualTo("GET https://***@proxy:3128/?key=*** from /home/me");
  }

  @Test
  void librariesSpeakInThatFormAndOnlyWhileItIsOpen() throws IOException {
    MadeUpRun.good().subList(0, 2).forEach(log::heard);
    try (LibraryLog library = LibraryLog.attach(log, LibraryLog.Console.GOES)) {
      assertThat(library.isStarted()).isTrue();
      LogManager.getLogger("org.example.Library")
          .warn("two\nlines", new IllegalStateException("why"));
      LogManager.getLogger("org.example.Library").info("nobody asked");
      LogManager.getLogger("org.apache.spark.scheduler.TaskSetManager").error("said elsewhere");
    }
    LogManager.getLogger("org.example.Library").warn("afterwards");

    List<JsonNode> said = lines().subList(2, lines().size());
    assertThat(said).hasSize(1);
    assertThat(said.get(0).get("event").asText()).isEqualTo("library");
    assertThat(said.get(0).get("level").asText()).isEqualTo("WARN");
    assertThat(said.get(0).get("step").asText()).isEqualTo("panel");
    assertThat(said.get(0).get("logger").asText()).isEqualTo("org.example.Library");
    assertThat(said.get(0).get("message").asText())
        .isEqualTo("two\nlines: java.lang.IllegalStateException: why");
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
      JsonNode object = JSON.readTree(line);
      assertThat(object.isObject()).as(line).isTrue();
      lines.add(object);
    }
    return lines;
  }
}
