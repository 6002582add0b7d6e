package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits are several times what was measured, for slow machines; stderr has the figures. */
class AuditSpeedTest {

  private static final AuditTree TREE = SampleAudit.tree(7, 7);

  @Test
  void a_hundred_thousand_units_take_seconds() {
    Duration complete = time(102_000, 0);
    Duration gaps = time(102_000, 0.01);

    System.err.println(
        "Audit of 49 indicators x 102,000 synthetic units: "
            + complete.toMillis()
            + " ms complete, "
            + gaps.toMillis()
            + " ms with 1 % of cells missing");
    assertThat(complete).isLessThan(Duration.ofSeconds(20));
    assertThat(gaps).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void fifty_units_take_milliseconds() {
    Duration best = Duration.ofDays(1);
    for (int round = 0; round < 30; round++) {
      Duration took = time(51, 0.02);
      best = took.compareTo(best) < 0 ? took : best;
    }

    System.err.println(
        "Audit of 49 indicators x 51 synthetic units, all methods: "
            + best.toNanos() / 1e6
            + " ms, best of 30");
    assertThat(best).isLessThan(Duration.ofMillis(500));
  }

  private static Duration time(int units, double missing) {
    double[][] rows = SampleAudit.indicators(TREE, units, missing, 3);
    AuditInput input =
        AuditInput.of(SampleAudit.units(units), TREE, rows, SampleAudit.scores(TREE, rows));
    long start = System.nanoTime();
    AuditReport report = StatisticalAudit.of(input, AuditLimits.JRC);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(report.statistics()).hasSize(49);
    return took;
  }
}
