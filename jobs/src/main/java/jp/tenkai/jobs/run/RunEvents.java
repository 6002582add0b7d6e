package jp.tenkai.jobs.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.RunEvent.Listener;
import jp.tenkai.jobs.run.RunEvent.RunBegan;
import jp.tenkai.jobs.run.RunEvent.RunEnded;
import jp.tenkai.jobs.run.RunEvent.StepBegan;
import jp.tenkai.jobs.run.RunEvent.StepEnded;
import jp.tenkai.jobs.run.RunEvent.StepMetric;
import jp.tenkai.jobs.run.RunEvent.StepSoFar;

/** Tells every listener what happens in one run, one event at a time. */
public final class RunEvents {
  /** How long an interrupted run waits for its turn to say so. */
  private static final long PATIENCE_MS = 500;

  private final List<Listener> listeners;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();
  private long started = System.nanoTime();
  private Step step = Step.FETCH;
  private boolean ended;

  public RunEvents(List<Listener> listeners, Clock clock) {
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /** Events that nobody hears. */
  public static RunEvents unheard() {
    return new RunEvents(List.of(), Clock.systemUTC());
  }

  /** The run begins. */
  public void begin(String quarter, List<Step> plan) {
    tell(new RunBegan(now(), UUID.randomUUID(), quarter, plan));
  }

  /** A step begins; the one before has ended. */
  public void begin(Step next) {
    turn.lock();
    try {
      step = next;
      started = System.nanoTime();
      tell(new StepBegan(now(), next));
    } finally {
      turn.unlock();
    }
  }

  /** How far the step has come. */
  public void soFar(long done, long of) {
    turn.lock();
    try {
      tell(new StepSoFar(now(), step, done, of));
    } finally {
      turn.unlock();
    }
  }

  /**
   * The step has done its work.
   *
   * @param work what it did
   * @param result one line for a person
   */
  public void end(Work work, String result) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    tell(
        new StepEnded(
            now(),
            new StepMetric(step, work.rows(), work.bytes(), took, work.repeated()),
            work.inputs(),
            work.outputs(),
            result));
  }

  /** Something that does not stop the run. */
  public void warn(String text) {
    tell(new RunEvent.Warned(now(), text));
  }

  /** The run ended; said once, whoever comes first. */
  public void end(int exitCode, String release, String problem) {
    boolean mine;
    try {
      mine = turn.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      mine = false;
    }
    try {
      if (!ended) {
        ended = true;
        RunEvent event = new RunEnded(now(), exitCode, release, problem);
        listeners.forEach(listener -> listener.heard(event));
      }
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  private void tell(RunEvent event) {
    turn.lock();
    try {
      if (!ended) {
        listeners.forEach(listener -> listener.heard(event));
      }
    } finally {
      turn.unlock();
    }
  }

  private Instant now() {
    return clock.instant();
  }

  /**
   * What a step did.
   *
   * @param rows that it read or made
   * @param bytes that it wrote
   * @param repeated true when an earlier result was taken
   */
  public record Work(
      long rows, long bytes, boolean repeated, List<Dataset> inputs, List<Dataset> outputs) {
    /** Nothing was done, since nothing had changed. */
    public static final Work REPEATED = new Work(0, 0, true, List.of(), List.of());

    public Work {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }

    /** Rows were gone through. */
    public static Work rows(long rows) {
      return new Work(rows, 0, false, List.of(), List.of());
    }

    /** Rows and bytes were written. */
    public static Work of(long rows, long bytes) {
      return new Work(rows, bytes, false, List.of(), List.of());
    }

    public Work reading(List<Dataset> read) {
      return new Work(rows, bytes, repeated, read, outputs);
    }

    public Work writing(List<Dataset> written) {
      return new Work(rows, bytes, repeated, inputs, written);
    }
  }
}
