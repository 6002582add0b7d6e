package jp.tenkai.scoring.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Root-mean-square errors over repetitions with different seeds. */
public final class Accuracy {

  private static final SensitivityAnalysis ANALYSIS = new SensitivityAnalysis(100, 0.95, 1, 0, 1);

  private final double[] first;
  private final double[] total;

  private Accuracy(double[] first, double[] total) {
    this.first = first;
    this.total = total;
  }

  /** The errors of the first-order indices, one an input. */
  public double[] first() {
    return first.clone();
  }

  /** The errors of the total indices, one an input. */
  public double[] total() {
    return total.clone();
  }

  /** Of this library. */
  public static Accuracy ours(TestFunction function, int baseRows, int repetitions) {
    Accuracy squares = zero(function);
    for (int seed = 0; seed < repetitions; seed++) {
      SensitivityDesign design = new SensitivityDesign(baseRows, function.inputs(), seed);
      List<InputSensitivity> found =
          ANALYSIS.indices(design, function.names(), function.outputs(design)).inputs();
      for (int input = 0; input < function.inputs(); input++) {
        SobolIndex index = found.get(input).index();
        squares.add(function, input, index.first(), index.total());
      }
    }
    return squares.root(repetitions);
  }

  /**
   * Of COINr 1.1.14 (get_sensitivity), written from its definition: plain pseudo-random points,
   * first order {@code mean(yB (yABi - yA)) / V} without centring, total {@code sum((yA - yABi)^2)
   * / (2 N V)}, V the variance (n - 1) of the 2N values of A and B.
   */
  public static Accuracy coinr(TestFunction function, int baseRows, int repetitions) {
    Accuracy squares = zero(function);
    SplittableRandom random = new SplittableRandom(1);
    int inputs = function.inputs();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      double[] first = new double[inputs];
      double[] total = new double[inputs];
      double[] pooled = new double[2 * baseRows];
      for (int row = 0; row < baseRows; row++) {
        double[] a = random.doubles(inputs).toArray();
        double[] b = random.doubles(inputs).toArray();
        double ya = function.formula().applyAsDouble(a);
        double yb = function.formula().applyAsDouble(b);
        pooled[2 * row] = ya;
        pooled[2 * row + 1] = yb;
        for (int input = 0; input < inputs; input++) {
          double[] mixed = a.clone();
          mixed[input] = b[input];
          double change = function.formula().applyAsDouble(mixed) - ya;
          first[input] += yb * change / baseRows;
          total[input] += change * change / 2 / baseRows;
        }
      }
      double mean = Arrays.stream(pooled).sum() / pooled.length;
      double variance =
          Arrays.stream(pooled).map(y -> (y - mean) * (y - mean)).sum() / (pooled.length - 1);
      for (int input = 0; input < inputs; input++) {
        squares.add(function, input, first[input] / variance, total[input] / variance);
      }
    }
    return squares.root(repetitions);
  }

  private static Accuracy zero(TestFunction function) {
    return new Accuracy(new double[function.inputs()], new double[function.inputs()]);
  }

  private void add(TestFunction function, int input, double foundFirst, double foundTotal) {
    first[input] += Math.pow(foundFirst - function.first()[input], 2);
    total[input] += Math.pow(foundTotal - function.total()[input], 2);
  }

  private Accuracy root(int repetitions) {
    return new Accuracy(
        Arrays.stream(first).map(square -> Math.sqrt(square / repetitions)).toArray(),
        Arrays.stream(total).map(square -> Math.sqrt(square / repetitions)).toArray());
  }
}
