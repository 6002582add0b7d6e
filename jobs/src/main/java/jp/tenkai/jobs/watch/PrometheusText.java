package jp.tenkai.jobs.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenkai.jobs.watch.RunRecord.StepRecord;

/**
 * The last run in Prometheus's text format, for the textfile collector of node_exporter. Names and
 * labels are part of the interface (docs/watching.md).
 */
final class PrometheusText {
  private final StringBuilder text = new StringBuilder();

  private PrometheusText() {}

  /**
   * @param last the run that has just ended
   * @param good the newest run that ended well, if any did
   */
  static String of(RunRecord last, Optional<RunRecord> good) {
    PrometheusText text = new PrometheusText();
    text.gauge("tenkai_run_end_timestamp_seconds", "When the last run ended, Unix time.");
    text.sample("tenkai_run_end_timestamp_seconds", "", epoch(last.ended()));
    text.gauge(
        "tenkai_run_success_timestamp_seconds",
        "When the last run that ended well did so, Unix time; absent where none did.");
    good.ifPresent(
        run -> text.sample("tenkai_run_success_timestamp_seconds", "", epoch(run.ended())));
    text.gauge("tenkai_run_exit_code", "Exit code of the last run.");
    text.sample("tenkai_run_exit_code", "", last.exitCode());
    text.gauge("tenkai_run_duration_seconds", "How long the last run took.");
    text.sample(
        "tenkai_run_duration_seconds", "", JsonLog.seconds(last.took().orElse(Duration.ZERO)));
    text.gauge("tenkai_run_warnings", "Warnings of the last run.");
    text.sample("tenkai_run_warnings", "", last.warnings().size());
    text.gauge("tenkai_run_info", "What the last run was: always 1.");
    text.sample(
        "tenkai_run_info",
        labels(
            List.of("commit", last.commit()),
            List.of("quarter", last.quarter()),
            List.of("release", last.release()),
            List.of("version", last.version())),
        1);
    text.steps(last.steps());
    return text.text.toString();
  }

  private void steps(List<StepRecord> steps) {
    gauge("tenkai_step_duration_seconds", "How long each step of the last run took.");
    steps.forEach(s -> sample("tenkai_step_duration_seconds", step(s), s.seconds()));
    gauge("tenkai_step_rows", "Rows that each step of the last run read or made.");
    steps.forEach(s -> sample("tenkai_step_rows", step(s), (double) s.rows()));
    gauge("tenkai_step_bytes", "Bytes that each step of the last run wrote.");
    steps.forEach(s -> sample("tenkai_step_bytes", step(s), (double) s.bytes()));
  }

  private void gauge(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String labels, double value) {
    String number =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.3f", value);
    text.append(name).append(labels).append(' ').append(number).append('\n');
  }

  private static double epoch(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static String step(StepRecord step) {
    return labels(List.of("step", step.step()));
  }

  @SafeVarargs
  private static String labels(List<String>... pairs) {
    StringBuilder labels = new StringBuilder("{");
    for (List<String> pair : pairs) {
      String value = pair.get(1).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      labels.append(labels.length() == 1 ? "" : ",").append(pair.get(0));
      labels.append("=\"").append(value).append('"');
    }
    return labels.append('}').toString();
  }
}
