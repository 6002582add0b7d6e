package jp.tenkai.jobs.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tenkai.jobs.run.RunEvent.Dataset;
import jp.tenkai.jobs.run.RunEvent.StepMetric;

/** The events of runs that never were: every figure is made up. */
public final class MadeUpRun {
  public static final UUID ID = UUID.fromString("0f9619ff-8b86-4d01-b42d-00cf4fc964ff");
  public static final Instant BEGAN = Instant.parse("2026-11-24T01:02:03.004Z");
  public static final List<Step> PLAN = List.of(Step.PANEL, Step.SCORE, Step.RELEASE);

  private MadeUpRun() {}

  /** Three steps that end well. */
  public static List<RunEvent> good() {
    List<RunEvent> events = new ArrayList<>(beginning());
    events.add(new RunEvent.StepBegan(BEGAN.plusSeconds(9), Step.RELEASE));
    events.add(
        new RunEvent.StepEnded(
            BEGAN.plusSeconds(10),
            new StepMetric(Step.RELEASE, 0, 0, Duration.ofMillis(900), false),
            List.of(),
            List.of(),
            "2026Q4 is in place"));
    events.add(new RunEvent.RunEnded(BEGAN.plusSeconds(10), 0, "2026Q4", ""));
    return List.copyOf(events);
  }

  /** Breaks off in its last step. */
  public static List<RunEvent> broken(int exitCode) {
    List<RunEvent> events = new ArrayList<>(beginning());
    events.add(new RunEvent.StepBegan(BEGAN.plusSeconds(9), Step.RELEASE));
    events.add(
        new RunEvent.RunEnded(BEGAN.plusSeconds(10), exitCode, "2026Q3", "the disk is \"full\""));
    return List.copyOf(events);
  }

  private static List<RunEvent> beginning() {
    return List.of(
        new RunEvent.RunBegan(BEGAN, ID, "2026Q4", PLAN),
        new RunEvent.StepBegan(BEGAN, Step.PANEL),
        new RunEvent.StepSoFar(BEGAN.plusSeconds(1), Step.PANEL, 1, 4),
        new RunEvent.StepSoFar(BEGAN.plusSeconds(2), Step.PANEL, 2, 4),
        new RunEvent.StepSoFar(BEGAN.plusSeconds(6), Step.PANEL, 3, 4),
        new RunEvent.StepEnded(
            BEGAN.plusSeconds(8),
            new StepMetric(Step.PANEL, 4321, 0, Duration.ofSeconds(8), false),
            List.of(
                new Dataset("worldbank-wdi", "SP.POP.TOTL.json", "ab".repeat(32), 266),
                new Dataset("who-gho", "WHOSIS_000001.json", "", -1)),
            List.of(),
            "64 indicators x 251 countries"),
        new RunEvent.Warned(BEGAN.plusSeconds(8), "one source is older than usual"),
        new RunEvent.StepBegan(BEGAN.plusSeconds(8), Step.SCORE),
        new RunEvent.StepEnded(
            BEGAN.plusSeconds(9),
            new StepMetric(Step.SCORE, 91, 2048, Duration.ofSeconds(1), true),
            List.of(),
            List.of(new Dataset("tenkai", "tables/ranking", "cd".repeat(32), 91)),
            "91 countries ranked"));
  }
}
