package jp.tenkai.jobs.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.watch.RunRecord.StepRecord;

/**
 * Keeps a record of the run from its beginning on, so that a killed run leaves a trace, and the
 * figures of the last one for the monitoring of the machine.
 */
final class RunKeeper implements RunEvent.Listener {
  /** The figures' file beside the records. */
  static final String FIGURES = "tenkai.prom";

  private final RunHistory history;
  private final String version;
  private final String commit;
  private final Consumer<String> trouble;

  private final List<StepRecord> steps = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private UUID run;
  private String quarter = "";
  private Instant began = Instant.EPOCH;
  private RunEvent.RunEnded ended;
  private boolean troubled;

  /**
   * @param trouble is told, once, when records can't be written
   */
  RunKeeper(RunHistory history, String version, String commit, Consumer<String> trouble) {
    this.history = history;
    this.version = version;
    this.commit = commit;
    this.trouble = trouble;
  }

  @Override
  public void heard(RunEvent event) {
    if (event instanceof RunEvent.RunBegan e) {
      run = e.run();
      quarter = e.quarter();
      began = e.time();
      keep(record("", RunRecord.NOT_ENDED, "", ""));
    } else if (event instanceof RunEvent.StepEnded e) {
      steps.add(StepRecord.of(e.metric()));
    } else if (event instanceof RunEvent.Warned e) {
      warnings.add(e.text());
      // What the delivery of the last events has to say comes after the end.
      end();
    } else if (event instanceof RunEvent.RunEnded e) {
      ended = e;
      end();
    }
  }

  private void end() {
    if (run != null && ended != null) {
      keep(record(ended.time().toString(), ended.exitCode(), ended.release(), ended.problem()));
    }
  }

  private RunRecord record(String end, int exitCode, String release, String problem) {
    return new RunRecord(
        run,
        quarter,
        version,
        commit,
        ProcessHandle.current().pid(),
        began.toString(),
        end,
        exitCode,
        release,
        problem,
        steps,
        warnings);
  }

  private void keep(RunRecord record) {
    try {
      history.keep(record);
      if (!record.ended().isEmpty()) {
        Optional<RunRecord> good =
            history.newestFirst().stream().filter(known -> known.exitCode() == 0).findFirst();
        history.replace(FIGURES, PrometheusText.of(record, good).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      if (!troubled) {
        troubled = true;
        trouble.accept(e.toString());
      }
    }
  }
}
