package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * Figures of surveys that no output shows.
 *
 * @param fewestAnswers how many answers a figure must rest on to be shown
 */
public record SmallCellRule(int fewestAnswers, String reason) {
  public SmallCellRule {
    Objects.requireNonNull(reason, "reason");
    if (fewestAnswers < 1) {
      throw new IllegalArgumentException("fewest_answers: at least 1, found " + fewestAnswers);
    }
  }
}
