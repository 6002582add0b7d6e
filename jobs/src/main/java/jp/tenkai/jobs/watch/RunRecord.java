package jp.tenkai.jobs.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tenkai.jobs.run.RunEvent.StepMetric;

/**
 * What is kept of one run, in {@code out/runs}.
 *
 * @param run its id
 * @param began ISO 8601 instant in UTC
 * @param ended the same; empty while it runs, and for ever when it was killed
 * @param exitCode of the process; -1 while it has not ended
 * @param release that readers saw at its end; empty where there was none
 * @param problem the first line of what went wrong; empty when nothing did
 * @param pid of the process
 * @param steps that ended well, in order
 * @param warnings in order
 */
public record RunRecord(
    UUID run,
    String quarter,
    String version,
    String commit,
    long pid,
    String began,
    String ended,
    int exitCode,
    String release,
    String problem,
    List<StepRecord> steps,
    List<String> warnings) {
  /** The exit code of a run that has not ended. */
  public static final int NOT_ENDED = -1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          // A later Tenkai may keep more.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public RunRecord {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    Instant.parse(began);
    if (!ended.isEmpty()) {
      Instant.parse(ended);
    }
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(problem, "problem");
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }

  /**
   * One step of a run that ended well.
   *
   * @param step its word
   * @param rows that it read or made
   * @param bytes that it wrote
   * @param seconds it took
   * @param repeated whether nothing had changed and the earlier result was taken
   */
  public record StepRecord(String step, long rows, long bytes, double seconds, boolean repeated) {
    public StepRecord {
      Objects.requireNonNull(step, "step");
    }

    static StepRecord of(StepMetric metric) {
      return new StepRecord(
          metric.step().word(),
          metric.rows(),
          metric.bytes(),
          JsonLog.seconds(metric.took()),
          metric.repeated());
    }
  }

  /** How long it took; empty while it has not ended. */
  public Optional<Duration> took() {
    return ended.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.between(Instant.parse(began), Instant.parse(ended)));
  }

  static RunRecord read(Path file) throws IOException {
    RunRecord record = JSON.readValue(Files.readAllBytes(file), RunRecord.class);
    if (record == null) {
      throw new IOException(file + ": no record of a run");
    }
    return record;
  }

  byte[] toJson() {
    return json(this);
  }

  /** Any of the records kept here, as indented JSON with an end of line. */
  static byte[] json(Object record) {
    try {
      return (JSON.writeValueAsString(record) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record can always be written", e);
    }
  }
}
