package jp.tenkai.jobs.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.watch.JsonStream.Level;

/**
 * A run as JSON objects, one a line. The keys are part of the interface (docs/watching.md): a new
 * one may come, none changes its meaning.
 */
public final class JsonLog implements RunEvent.Listener {
  /** A step of 600 files says a few times how far it is, not 600 times. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final JsonStream stream;
  private UUID run;
  private Step step;
  private Instant began = Instant.EPOCH;
  private Instant said = Instant.EPOCH;

  public JsonLog(JsonStream stream) {
    this.stream = stream;
  }

  @Override
  public synchronized void heard(RunEvent event) {
    if (event instanceof RunEvent.RunBegan e) {
      run = e.run();
      began = e.time();
      ObjectNode line = line(e, Level.INFO, "run_began").put("quarter", e.quarter());
      e.plan().forEach(planned -> line.withArray("plan").add(planned.word()));
      stream.write(line);
    } else if (event instanceof RunEvent.StepBegan e) {
      step = e.step();
      said = e.time();
      stream.write(line(e, Level.INFO, "step_began"));
    } else if (event instanceof RunEvent.StepSoFar e) {
      sofar(e);
    } else if (event instanceof RunEvent.StepEnded e) {
      step = e.metric().step();
      stream.write(
          line(e, Level.INFO, "step_ended")
              .put("rows", e.metric().rows())
              .put("bytes", e.metric().bytes())
              .put("seconds", seconds(e.metric().took()))
              .put("repeated", e.metric().repeated())
              .put("message", e.result()));
      step = null;
    } else if (event instanceof RunEvent.Warned e) {
      stream.write(line(e, Level.WARN, "warning").put("message", e.text()));
    } else if (event instanceof RunEvent.RunEnded e) {
      ended(e);
    }
  }

  private void sofar(RunEvent.StepSoFar event) {
    if (Duration.between(said, event.time()).compareTo(PAUSE) >= 0) {
      said = event.time();
      stream.write(
          line(event, Level.INFO, "step_progress").put("done", event.done()).put("of", event.of()));
    }
  }

  private void ended(RunEvent.RunEnded event) {
    ObjectNode line =
        line(event, event.exitCode() == 0 ? Level.INFO : Level.ERROR, "run_ended")
            .put("exit_code", event.exitCode())
            .put("release", event.release());
    if (run != null) {
      line.put("seconds", seconds(Duration.between(began, event.time())));
    }
    stream.write(line.put("message", event.problem()));
    step = null;
  }

  /** What a library has to say, within the run and step in which it says it. */
  synchronized void library(Instant time, Level level, String logger, String message) {
    stream.write(
        placed(JsonStream.object(time, level), "library")
            .put("logger", logger)
            .put("message", message));
  }

  private ObjectNode line(RunEvent event, Level level, String name) {
    return placed(JsonStream.object(event.time(), level), name);
  }

  private ObjectNode placed(ObjectNode line, String event) {
    line.put("event", event);
    if (run != null) {
      line.put("run", run.toString());
    }
    if (step != null) {
      line.put("step", step.word());
    }
    return line;
  }

  /** Seconds with three digits after the point. */
  static double seconds(Duration took) {
    return took.toMillis() / 1000.0;
  }
}
