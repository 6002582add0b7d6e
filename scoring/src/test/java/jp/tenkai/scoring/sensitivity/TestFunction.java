package jp.tenkai.scoring.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A function on the unit cube whose indices are known exactly. */
public final class TestFunction {

  private final String name;
  private final ToDoubleFunction<double[]> formula;
  private final double[] first;
  private final double[] total;

  TestFunction(String name, ToDoubleFunction<double[]> formula, double[] first, double[] total) {
    this.name = name;
    this.formula = formula;
    this.first = first;
    this.total = total;
  }

  /**
   * Ishigami and Homma (1990) with a = 7 and b = 0.1, inputs uniform between minus and plus pi: the
   * variances follow from the formula.
   */
  public static TestFunction ishigami() {
    double a = 7;
    double b = 0.1;
    double pi4 = Math.pow(Math.PI, 4);
    double alone1 = Math.pow(1 + b * pi4 / 5, 2) / 2;
    double alone2 = a * a / 8;
    double pair13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double variance = alone1 + alone2 + pair13;
    return new TestFunction(
        "Ishigami",
        point -> {
          double x1 = angle(point[0]);
          double x2 = Math.sin(angle(point[1]));
          double x3 = angle(point[2]);
          return Math.sin(x1) * (1 + b * x3 * x3 * x3 * x3) + a * x2 * x2;
        },
        new double[] {alone1 / variance, alone2 / variance, 0},
        new double[] {(alone1 + pair13) / variance, alone2 / variance, pair13 / variance});
  }

  /** Sobol's G function: a product of {@code (|4x - 2| + a) / (1 + a)}. */
  public static TestFunction g(double... a) {
    double[] alone = Arrays.stream(a).map(each -> 1 / (3 * (1 + each) * (1 + each))).toArray();
    double product = Arrays.stream(alone).reduce(1, (all, each) -> all * (1 + each));
    return new TestFunction(
        "Sobol G, " + a.length + " inputs",
        point -> {
          double value = 1;
          for (int i = 0; i < a.length; i++) {
            value *= (Math.abs(4 * point[i] - 2) + a[i]) / (1 + a[i]);
          }
          return value;
        },
        Arrays.stream(alone).map(each -> each / (product - 1)).toArray(),
        Arrays.stream(alone).map(each -> each * product / (1 + each) / (product - 1)).toArray());
  }

  /** The first parameter set of the literature (Saltelli et al. 2010). */
  public static TestFunction g8() {
    return g(0, 1, 4.5, 9, 99, 99, 99, 99);
  }

  /** The parameter set of the tests of SALib. */
  public static TestFunction g6() {
    return g(78, 12, 0.5, 2, 97, 33);
  }

  /** What tables call the function. */
  public String name() {
    return name;
  }

  /** The function of one point. */
  public ToDoubleFunction<double[]> formula() {
    return formula;
  }

  /** The exact first-order indices. */
  public double[] first() {
    return first.clone();
  }

  /** The exact total indices. */
  public double[] total() {
    return total.clone();
  }

  /** The number of inputs. */
  public int inputs() {
    return first.length;
  }

  /** Names for the inputs: x1, x2, ... */
  public List<String> names() {
    return IntStream.rangeClosed(1, inputs()).mapToObj(number -> "x" + number).toList();
  }

  /** The function at every row of a design. */
  public double[] outputs(SensitivityDesign design) {
    return IntStream.range(0, design.rows())
        .mapToDouble(number -> formula.applyAsDouble(design.row(number)))
        .toArray();
  }

  private static double angle(double uniform) {
    return Math.PI * (2 * uniform - 1);
  }
}
