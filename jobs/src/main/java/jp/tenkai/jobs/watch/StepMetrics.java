package jp.tenkai.jobs.watch;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.watch.RunRecord.StepRecord;

/**
 * What each step did, as it goes into the release. Seconds differ from run to run, so this is a
 * file beside the tables and no part of their digest.
 */
public final class StepMetrics implements RunEvent.Listener {
  /** Where it lies within a release. */
  public static final String FILE = "metrics/steps.json";

  private final List<StepRecord> steps = new ArrayList<>();

  /** The form of the file. */
  private record Content(List<StepRecord> steps) {}

  @Override
  public synchronized void heard(RunEvent event) {
    if (event instanceof RunEvent.StepEnded ended) {
      steps.add(StepRecord.of(ended.metric()));
    }
  }

  /** The steps that have ended so far, as the bytes of {@link #FILE}. */
  public synchronized byte[] json() {
    return RunRecord.json(new Content(List.copyOf(steps)));
  }
}
