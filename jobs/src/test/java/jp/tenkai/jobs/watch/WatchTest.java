package jp.tenkai.jobs.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.lineage.LineageTarget;
import jp.tenkai.jobs.run.MadeUpRun;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of a run, by what an operator wished for. */
class WatchTest {
  private static final Watch.About ABOUT = new Watch.About("1.0.0", "0f173dd", Map.of());

  @TempDir private Path out;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Catalogue catalogue = Catalogue.of(Language.EN);

  @Test
  void withoutWishesThereIsProgressAndARecord() throws IOException {
    watch(text(), new Watch.Wishes(Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(printed())
        .startsWith("[1/3] Build panel")
        .contains("warning: one source is older than usual");
    assertThat(new RunHistory(out).newestFirst()).hasSize(1);
  }

  @Test
  void jsonOnTheErrorStreamIsNothingElse() throws IOException {
    PrintStream before = System.err;
    watch(
        JsonStream.over(bytes, Map.of()),
        new Watch.Wishes(Optional.of(Watch.Form.JSON), Optional.empty(), Optional.empty()));

    assertThat(System.err).isSameAs(before);
    assertThat(printed()).contains("a library speaks").contains("printed past everybody");
    for (String line : printed().lines().toList()) {
      JsonNode object = new ObjectMapper().readTree(line);
      assertThat(object.get("event").asText()).isNotBlank();
    }
  }

  @Test
  void aFileGetsJsonBesidesTheProgress() throws IOException {
    Path file = out.resolve("logs").resolve("tenkai.log");
    Watch.Wishes wishes = new Watch.Wishes(Optional.empty(), Optional.of(file), Optional.empty());
    watch(text(), wishes);
    watch(text(), wishes);

    assertThat(printed()).startsWith("[1/3] Build panel");
    assertThat(Files.readAllLines(file))
        .hasSize(22)
        .allSatisfy(line -> assertThat(line).startsWith("{\"time\":").endsWith("}"));
  }

  @Test
  void aFileGetsTextWhereItIsAskedFor() throws IOException {
    Path file = out.resolve("tenkai.log");
    watch(
        text(),
        new Watch.Wishes(Optional.of(Watch.Form.TEXT), Optional.of(file), Optional.empty()));

    assertThat(Files.readString(file)).startsWith("[1/3] Build panel").doesNotContain("\r");
  }

  @Test
  void troubleWithLineageIsAWarningForEverybody() throws IOException {
    Path blocked = Files.writeString(out.resolve("blocked"), "").resolve("lineage.jsonl");
    watch(
        text(),
        new Watch.Wishes(
            Optional.empty(), Optional.empty(), Optional.of(new LineageTarget.ToFile(blocked))));

    assertThat(printed()).containsOnlyOnce("Lineage events could not be delivered");
    assertThat(new RunHistory(out).newestFirst().get(0).warnings()).hasSize(2);
  }

  private void watch(PrintStream err, Watch.Wishes wishes) throws IOException {
    try (Watch watch = Watch.open(err, catalogue, out, wishes, ABOUT)) {
      MadeUpRun.good().forEach(watch::heard);
      if (err instanceof JsonStream) {
        LogManager.getLogger("org.example.Library").error("a library speaks");
        System.err.println("printed past everybody");
      } else if (wishes.file().isPresent()) {
        LogManager.getLogger("org.example.Library").warn("a library speaks");
      }
    }
  }

  private PrintStream text() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
