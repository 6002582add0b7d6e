package jp.tenkai.scoring.bench;

import java.util.List;
import java.util.Locale;
import jp.tenkai.scoring.sensitivity.Accuracy;
import jp.tenkai.scoring.sensitivity.TestFunction;

/**
 * Prints the errors of the sensitivity indices beside those of COINr's estimator, at the same
 * number of rows. The first argument is the number of repetitions, 1,000 when left out.
 */
public final class SensitivityAccuracy {

  private static final int[] BASE_ROWS = {100, 500, 1000};

  private SensitivityAccuracy() {}

  /** Runs the comparison and prints one line for each function, size and input. */
  public static void main(String[] arguments) {
    int repetitions = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    System.out.printf(
        Locale.ROOT,
        "Root-mean-square error over %d repetitions%n%-18s %5s %-5s | %10s %10s %6s | %10s %10s"
            + " %6s%n",
        repetitions,
        "function",
        "N",
        "input",
        "first",
        "COINr",
        "ratio",
        "total",
        "COINr",
        "ratio");
    for (TestFunction function :
        List.of(TestFunction.ishigami(), TestFunction.g8(), TestFunction.g6())) {
      for (int baseRows : BASE_ROWS) {
        Accuracy ours = Accuracy.ours(function, baseRows, repetitions);
        Accuracy coinr = Accuracy.coinr(function, baseRows, repetitions);
        for (int input = 0; input < function.inputs(); input++) {
          System.out.printf(
              Locale.ROOT,
              "%-18s %5d %-5s | %10.7f %10.7f %6.3f | %10.7f %10.7f %6.3f%n",
              function.name(),
              baseRows,
              function.names().get(input),
              ours.first()[input],
              coinr.first()[input],
              ours.first()[input] / coinr.first()[input],
              ours.total()[input],
              coinr.total()[input],
              ours.total()[input] / coinr.total()[input]);
        }
      }
    }
  }
}
