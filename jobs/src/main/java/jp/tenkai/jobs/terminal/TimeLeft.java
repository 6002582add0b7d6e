package jp.tenkai.jobs.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.run.Step;

/**
 * How long a run will still take: by how long each step took lately, and for the step at work by
 * how far it has come.
 */
final class TimeLeft {
  /** Below a twentieth the rate of a step says little about the rest of it. */
  private static final int TOO_EARLY = 20;

  private final Map<Step, Duration> usual;
  private final List<Step> plan;

  TimeLeft(Map<Step, Duration> usual, List<Step> plan) {
    this.usual = Map.copyOf(usual);
    this.plan = List.copyOf(plan);
  }

  /**
   * The time left; empty where a step to come has never been timed, since a guess would be none.
   *
   * @param since how long the step at work has taken
   * @param of how much there is to do in it; 0 where nobody knows
   */
  Optional<Duration> of(Step atWork, Duration since, long done, long of) {
    Duration left;
    if (of > 0 && done * TOO_EARLY >= of) {
      left = Duration.ofMillis((long) ((double) since.toMillis() * (of - done) / done));
    } else if (usual.containsKey(atWork)) {
      left = usual.get(atWork).minus(since);
    } else {
      return Optional.empty();
    }
    left = left.isNegative() ? Duration.ZERO : left;
    for (Step later : plan.subList(plan.indexOf(atWork) + 1, plan.size())) {
      if (!usual.containsKey(later)) {
        return Optional.empty();
      }
      left = left.plus(usual.get(later));
    }
    return Optional.of(left);
  }

  /** In words, no finer than the estimate is. */
  static String words(Catalogue catalogue, Duration left) {
    long seconds = left.toSeconds();
    if (seconds < 60) {
      return catalogue.text(
          "cli.left.seconds", Map.of("seconds", seconds < 10 ? seconds : seconds / 5 * 5));
    }
    if (seconds < 600) {
      return catalogue.text(
          "cli.left.minutes", Map.of("minutes", seconds / 60, "seconds", seconds % 60 / 10 * 10));
    }
    return catalogue.text("cli.left.long", Map.of("minutes", (seconds + 30) / 60));
  }
}
