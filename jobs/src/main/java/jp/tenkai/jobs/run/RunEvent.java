package jp.tenkai.jobs.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Something that happened in a run. Texts never hold a secret. */
public sealed interface RunEvent {

  /** When it happened. */
  Instant time();

  /**
   * A run began.
   *
   * @param run its id, new for each run
   * @param quarter as in 2026Q4
   * @param plan the steps to come
   */
  record RunBegan(Instant time, UUID run, String quarter, List<Step> plan) implements RunEvent {
    public RunBegan {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(run, "run");
      Objects.requireNonNull(quarter, "quarter");
      plan = List.copyOf(plan);
    }
  }

  /** A step began. */
  record StepBegan(Instant time, Step step) implements RunEvent {
    public StepBegan {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(step, "step");
    }
  }

  /**
   * How far a step has come.
   *
   * @param of how many there are in all; 0 where nobody knows
   */
  record StepSoFar(Instant time, Step step, long done, long of) implements RunEvent {
    public StepSoFar {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(step, "step");
      if (done < 0 || of < 0) {
        throw new IllegalArgumentException("done and of: at least 0, found " + done + ", " + of);
      }
    }
  }

  /**
   * A step ended well.
   *
   * @param metric what it did
   * @param inputs what it read
   * @param outputs what it wrote
   * @param result one line for a person, in the language of the run
   */
  record StepEnded(
      Instant time, StepMetric metric, List<Dataset> inputs, List<Dataset> outputs, String result)
      implements RunEvent {
    public StepEnded {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(metric, "metric");
      Objects.requireNonNull(result, "result");
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Something that does not stop the run, but that whoever runs it should know.
   *
   * @param text one line for a person, in the language of the run
   */
  record Warned(Instant time, String text) implements RunEvent {
    public Warned {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * The run ended.
   *
   * @param exitCode of the process
   * @param release the release readers see now; empty where there is none
   * @param problem the first line of what went wrong; empty when nothing did
   */
  record RunEnded(Instant time, int exitCode, String release, String problem) implements RunEvent {
    public RunEnded {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(release, "release");
      Objects.requireNonNull(problem, "problem");
    }
  }

  /**
   * What a step did.
   *
   * @param rows that it read or made; what counts as a row is the step's own
   * @param bytes that it wrote
   * @param repeated true when nothing had changed and the earlier result was taken
   */
  record StepMetric(Step step, long rows, long bytes, Duration took, boolean repeated) {
    public StepMetric {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(took, "took");
      if (rows < 0 || bytes < 0 || took.isNegative()) {
        throw new IllegalArgumentException(step + ": rows, bytes and time are at least 0");
      }
    }
  }

  /**
   * Files that a step read or wrote, as lineage names them.
   *
   * @param namespace who keeps it: the id of a source, or {@code tenkai}
   * @param name within the namespace
   * @param version SHA-256 or vintage; empty where there is none
   * @param rows in it; -1 where they were not counted
   */
  record Dataset(String namespace, String name, String version, long rows) {
    public Dataset {
      Objects.requireNonNull(namespace, "namespace");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(version, "version");
    }
  }

  /** Whoever is told. Called by one thread at a time, in order; must not throw. */
  @FunctionalInterface
  interface Listener {
    void heard(RunEvent event);
  }
}
