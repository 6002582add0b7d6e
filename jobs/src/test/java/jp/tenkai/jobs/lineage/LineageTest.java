package jp.tenkai.jobs.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.jobs.run.MadeUpRun;
import jp.tenkai.jobs.run.RunEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The events in a file are what OpenLineage asks for, and pair up. */
class LineageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final RunEventSchema schema = new RunEventSchema();
  private final List<String> trouble = new ArrayList<>();

  LineageTest() throws IOException {}

  @ParameterizedTest
  @CsvSource({"0, COMPLETE", "1, FAIL", "3, FAIL", "5, ABORT"})
  void everyStartHasItsEndAndEveryEventHoldsTheSchema(int exitCode, String end) throws IOException {
    List<JsonNode> events = told(exitCode == 0 ? MadeUpRun.good() : MadeUpRun.broken(exitCode));

    assertThat(events).hasSize(8);
    Map<String, List<String>> types = new HashMap<>();
    for (JsonNode event : events) {
      assertThat(schema.mistakes(event.toString())).isEmpty();
      types
          .computeIfAbsent(event.at("/run/runId").asText(), id -> new ArrayList<>())
          .add(event.get("eventType").asText());
    }
    assertThat(types).hasSize(4);
    assertThat(types.get(MadeUpRun.ID.toString())).containsExactly("START", end);
    assertThat(types.values()).allSatisfy(pair -> assertThat(pair).hasSize(2).startsWith("START"));
    assertThat(trouble).isEmpty();
  }

  @Test
  void theSchemaOfThisTestRefusesWhatIsWrong() throws IOException {
    String good = told(MadeUpRun.good()).get(1).toString();

    assertThat(schema.mistakes(good)).isEmpty();
    assertThat(schema.mistakes(good.replace("\"START\"", "\"BEGIN\""))).isNotEmpty();
    assertThat(schema.mistakes(good.replace("2026-11-24T01:02:03.004Z", "yesterday"))).isNotEmpty();
    assertThat(schema.mistakes(good.replace(MadeUpRun.ID.toString(), "17"))).isNotEmpty();
    assertThat(schema.mistakes(good.replace("_producer", "producer"))).isNotEmpty();
  }

  @Test
  void theLibraryOfOpenLineageReadsEveryEventBack() throws IOException {
    JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    for (JsonNode event : told(MadeUpRun.good())) {
      OpenLineage.RunEvent read = mapper.readValue(event.toString(), OpenLineage.RunEvent.class);
      assertThat(read.getRun().getRunId()).hasToString(event.at("/run/runId").asText());
      assertThat(read.getEventTime().toInstant())
          .isEqualTo(Instant.parse(event.get("eventTime").asText()));
    }
  }

  @Test
  void aStepNamesItsRunAndWhatItReadAndWrote() throws IOException {
    List<JsonNode> events = told(MadeUpRun.good());
    JsonNode panel = events.get(2);
    JsonNode score = events.get(4);

    assertThat(panel.at("/job/name").asText()).isEqualTo("refresh.panel");
    assertThat(panel.at("/run/facets/parent/run/runId").asText())
        .isEqualTo(MadeUpRun.ID.toString());
    assertThat(panel.at("/inputs/0/facets/version/datasetVersion").asText())
        .isEqualTo("ab".repeat(32));
    assertThat(panel.at("/inputs/0/inputFacets/inputStatistics/rowCount").asLong()).isEqualTo(266);
    // Rows that nobody counted are left out, never 0 or -1.
    assertThat(panel.at("/inputs/1/inputFacets").isMissingNode()).isTrue();
    assertThat(score.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong())
        .isEqualTo(91);
    List<String> columns = new ArrayList<>();
    score.at("/outputs/0/facets/schema/fields").forEach(f -> columns.add(f.get("name").asText()));
    assertThat(columns).isEqualTo(ReleaseTables.RANKING.columnNames());
  }

  @ParameterizedTest
  @CsvSource({
    "tenkai, 2026Q4/tables/ranking.parquet, tables/ranking.parquet, true",
    "tenkai, 2026Q4-r12/tables/ranking.csv, tables/ranking.csv, true",
    "tenkai, 2026Q4/tables/another.csv, tables/another.csv, false",
    "tenkai, 2026Q4/manifest.json, manifest.json, false",
    "who-gho, 2026Q4/tables/ranking.csv, 2026Q4/tables/ranking.csv, false"
  })
  void namesStayTheSameFromQuarterToQuarter(
      String namespace, String name, String told, boolean hasColumns) {
    OpenLineage.OutputDataset output =
        new LineageDatasets(new OpenLineage(URI.create("urn:tenkai:test")))
            .output(new RunEvent.Dataset(namespace, name, "", 1));

    assertThat(output.getName()).isEqualTo(told);
    assertThat(output.getFacets().getSchema() != null).isEqualTo(hasColumns);
  }

  @Test
  void aRunThatFailsSaysWhy() throws IOException {
    List<JsonNode> events = told(MadeUpRun.broken(1));

    assertThat(events.get(6).at("/job/name").asText()).isEqualTo("refresh.release");
    assertThat(events.get(6).at("/run/facets/errorMessage/message").asText())
        .isEqualTo("the disk is \"full\"");
    assertThat(events.get(7).at("/job/name").asText()).isEqualTo("refresh");
  }

  @Test
  void aFileThatCanNotBeWrittenIsSaidOnceAndStopsNothing() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("below.jsonl");

    tell(blocked, MadeUpRun.good());

    assertThat(trouble).hasSize(1).first().asString().contains("file");
  }

  @Test
  void anotherRunIsAppended() throws IOException {
    told(MadeUpRun.good());

    assertThat(told(MadeUpRun.good())).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5000, http://localhost:5000/api/v1/lineage",
    "https://lineage.example.org/, https://lineage.example.org/api/v1/lineage",
    "HTTPS://lineage.example.org/own/path, HTTPS://lineage.example.org/own/path"
  })
  void anAddressWithoutAPathGetsTheUsualOne(String text, String address) {
    assertThat(LineageTarget.parse(text))
        .isInstanceOfSatisfying(
            LineageTarget.ToService.class,
            service -> assertThat(service.address()).hasToString(address));
  }

  @Test
  void anythingElseIsAFile() {
    assertThat(LineageTarget.parse("logs/lineage.jsonl"))
        .isEqualTo(new LineageTarget.ToFile(Path.of("logs/lineage.jsonl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http:///api", "https://me:secret-word@host/", "http://a b/"})
  void anAddressThatIsNoneIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> LineageTarget.parse(text))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e -> assertThat(e.problems().toString()).doesNotContain("secret-word"));
  }

  private List<JsonNode> told(List<RunEvent> run) throws IOException {
    Path file = folder.resolve("deep").resolve("lineage.jsonl");
    tell(file, run);
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  private void tell(Path file, List<RunEvent> run) {
    try (Lineage lineage =
        Lineage.to(
            new LineageTarget.ToFile(file),
            folder.resolve("runs"),
            Map.of(),
            "1.0.0",
            "0f173dd+dirty tree",
            trouble::add)) {
      run.forEach(lineage::heard);
    }
  }
}
