package jp.tenkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.jobs.run.RunEvent.RunBegan;
import jp.tenkai.jobs.run.RunEvent.RunEnded;
import jp.tenkai.jobs.run.RunEvent.StepBegan;
import jp.tenkai.jobs.run.RunEvent.StepEnded;
import jp.tenkai.jobs.run.RunEvent.StepSoFar;
import jp.tenkai.jobs.run.RunEvent.Warned;
import org.junit.jupiter.api.Test;

class RunEventsTest {
  private final List<RunEvent> heard = new ArrayList<>();
  private final RunEvents events =
      new RunEvents(List.of(heard::add), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void aRunIsToldInOrder() {
    events.begin("2026Q4", List.of(Step.INGEST, Step.GATES));
    events.begin(Step.INGEST);
    events.soFar(1, 2);
    events.warn("a file is old");
    events.end(RunEvents.Work.of(5, 70), "five rows");
    events.end(0, "2026Q4", "");

    assertThat(heard)
        .hasExactlyElementsOfTypes(
            RunBegan.class,
            StepBegan.class,
            StepSoFar.class,
            Warned.class,
            StepEnded.class,
            RunEnded.class);
    StepEnded step = (StepEnded) heard.get(4);
    assertThat(step.metric().step()).isEqualTo(Step.INGEST);
    assertThat(step.metric().rows()).isEqualTo(5);
    assertThat(step.metric().bytes()).isEqualTo(70);
    assertThat(step.metric().repeated()).isFalse();
    assertThat(step.result()).isEqualTo("five rows");
  }

  /** The hook of a signal and the run itself may both end it; the first word stands. */
  @Test
  void aRunEndsOnceAndIsSilentAfterwards() {
    events.begin("2026Q4", List.of(Step.GATES));
    events.end(5, "2026Q3", "interrupted");
    events.begin(Step.GATES);
    events.end(0, "2026Q4", "");

    assertThat(heard).hasSize(2);
    assertThat(heard.get(1)).isEqualTo(new RunEnded(Instant.EPOCH, 5, "2026Q3", "interrupted"));
  }
}
