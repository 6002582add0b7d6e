package jp.tenkai.jobs.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.Step;

/** One run's events in OpenLineage's form: the run is a job, each step one within it. */
final class LineageEvents {
  /** The namespace of Tenkai's jobs and of what it writes itself. */
  static final String NAMESPACE = "tenkai";

  /** The job of a whole run. */
  static final String JOB = "refresh";

  private static final String INTEGRATION = "TENKAI";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final OpenLineage lineage;
  private final LineageDatasets datasets;
  private final UUID run;
  private final Quarter quarter;
  private final String version;
  private final String commit;

  /**
   * @param version of Tenkai
   * @param commit of its source, or "unknown"
   */
  LineageEvents(UUID run, Quarter quarter, String version, String commit) {
    this.run = run;
    this.quarter = quarter;
    this.version = version;
    this.commit = commit;
    this.lineage = new OpenLineage(producer(version, commit));
    this.datasets = new LineageDatasets(lineage);
  }

  /** Who says all this: a name, since Tenkai's source has no public address. */
  private static URI producer(String version, String commit) {
    String plain = (version + ":" + commit).replaceAll("[^A-Za-z0-9.:_-]", "-");
    return URI.create("urn:tenkai:engine:" + plain);
  }

  String run(EventType type, Instant time, String problem) {
    return json(type, time, run(run, facets(problem)), job(JOB, "JOB", JOB), List.of(), List.of());
  }

  String step(
      EventType type,
      Instant time,
      Step step,
      List<Dataset> inputs,
      List<Dataset> outputs,
      String problem) {
    OpenLineage.RunFacetsBuilder facets = facets(problem).parent(parent());
    return json(
        type,
        time,
        run(id(step), facets),
        job(JOB + "." + step.word(), "TASK", step.word()),
        inputs.stream().map(datasets::input).toList(),
        outputs.stream().map(datasets::output).toList());
  }

  /** The id of a step within this run: always the same, so that nobody has to keep it. */
  private UUID id(Step step) {
    return UUID.nameUUIDFromBytes((run + "/" + step.word()).getBytes(StandardCharsets.UTF_8));
  }

  private OpenLineage.Run run(UUID id, OpenLineage.RunFacetsBuilder facets) {
    return lineage.newRun(id, facets.build());
  }

  private OpenLineage.ParentRunFacet parent() {
    return lineage.newParentRunFacet(
        lineage.newParentRunFacetRun(run, null),
        lineage.newParentRunFacetJob(NAMESPACE, JOB, null),
        null);
  }

  private OpenLineage.RunFacetsBuilder facets(String problem) {
    OpenLineage.RunFacetsBuilder facets =
        new OpenLineage.RunFacetsBuilder()
            .nominalTime(
                lineage.newNominalTimeRunFacet(
                    quarter.firstDay().atStartOfDay(ZoneOffset.UTC),
                    quarter.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC)))
            .tags(
                lineage.newTagsRunFacet(
                    List.of(
                        lineage.newTagsRunFacetFields("quarter", quarter.toString(), INTEGRATION),
                        lineage.newTagsRunFacetFields("version", version, INTEGRATION),
                        lineage.newTagsRunFacetFields("commit", commit, INTEGRATION))));
    return problem.isEmpty()
        ? facets
        : facets.errorMessage(lineage.newErrorMessageRunFacet(problem, "JAVA", null));
  }

  private OpenLineage.Job job(String name, String type, String what) {
    return lineage.newJob(
        NAMESPACE,
        name,
        new OpenLineage.JobFacetsBuilder()
            .jobType(lineage.newJobTypeJobFacet("BATCH", INTEGRATION, type, null))
            .documentation(
                lineage.newDocumentationJobFacet(LineageDatasets.words("cli.step." + what), null))
            .build());
  }

  private String json(
      EventType type,
      Instant time,
      OpenLineage.Run of,
      OpenLineage.Job job,
      List<OpenLineage.InputDataset> inputs,
      List<OpenLineage.OutputDataset> outputs) {
    ZonedDateTime at = time.truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
    try {
      return JSON.writeValueAsString(lineage.newRunEvent(at, type, of, job, inputs, outputs));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can always be written", e);
    }
  }
}
