package jp.tenkai.scoring.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The analytic hierarchy process: weights from comparisons of the children two by two.
 *
 * <p>Entry (i, j) says how many times more child i counts than child j, by Saaty's scale from 1 to
 * 9. The weights are the principal eigenvector. With its eigenvalue L and n children, the
 * consistency index is {@code (L - n) / (n - 1)}, and the consistency ratio is the index divided by
 * that of random comparisons. Source: Saaty (1980), The Analytic Hierarchy Process, with its table
 * of random indices for up to 15 children.
 *
 * <p>The values and the stated weights play no part.
 *
 * @param comparisons a square of numbers above 0; entry (j, i) is one over entry (i, j), within 1
 *     in 200 so that three digits will do: of the two, the one of at least 1 is taken as it stands
 * @param limit the highest consistency ratio that is accepted, usually 0.1
 */
public record Ahp(List<List<Double>> comparisons, double limit) implements Weighting {

  /** The limit that Saaty recommends. */
  public static final double SAATY_LIMIT = 0.1;

  private static final String RULE = "Weights by AHP";
  private static final double RECIPROCAL_TOLERANCE = 0.005;
  private static final double[] RANDOM_INDEX = {
    Double.NaN, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
  };

  /**
   * What a square of comparisons says.
   *
   * @param weights one a child, their sum 1
   * @param eigenvalue the principal one, the number of children or above
   * @param consistencyIndex 0 when no comparison contradicts another
   * @param consistencyRatio the index against random comparisons; 0 for one or two children
   */
  public record Priorities(
      List<Double> weights, double eigenvalue, double consistencyIndex, double consistencyRatio) {
    public Priorities {
      weights = List.copyOf(weights);
    }
  }

  public Ahp {
    List<List<Double>> copy = new ArrayList<>();
    for (List<Double> row : comparisons) {
      copy.add(List.copyOf(row));
    }
    comparisons = List.copyOf(copy);
    check(comparisons);
    if (!(limit >= 0 && Double.isFinite(limit))) {
      throw new IllegalArgumentException(
          RULE
              + ", limit of the consistency ratio: expected at least 0, usually 0.1, but found "
              + limit
              + "; state a limit");
    }
  }

  /** The same from an array, with Saaty's limit. */
  public static Ahp of(double[][] comparisons) {
    return new Ahp(
        Arrays.stream(comparisons).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        SAATY_LIMIT);
  }

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of(RULE, children, stated);
    if (comparisons.size() != checked.count()) {
      throw checked.refusal(
          "comparisons",
          "a square of " + checked.count() + " children",
          String.valueOf(comparisons.size()),
          "compare the present children of the group");
    }
    Priorities priorities = priorities();
    if (priorities.consistencyRatio() > limit) {
      throw checked.refusal(
          "comparisons",
          "a consistency ratio of at most " + limit,
          String.valueOf(priorities.consistencyRatio()),
          "judge again the pairs that contradict each other");
    }
    return priorities.weights().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The weights and how consistent the comparisons are, whatever the limit. */
  public Priorities priorities() {
    double[][] matrix = matrix();
    int count = matrix.length;
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    double[] product = multiply(matrix, weights);
    double change = 1;
    // Power iteration: all entries are above 0, so it converges (Perron 1907).
    for (int round = 0; round < 10_000 && change > 1e-15; round++) {
      double sum = Arrays.stream(product).sum();
      change = 0;
      for (int i = 0; i < count; i++) {
        change = Math.max(change, Math.abs(product[i] / sum - weights[i]));
        weights[i] = product[i] / sum;
      }
      product = multiply(matrix, weights);
    }
    double eigenvalue = 0;
    for (int i = 0; i < count; i++) {
      eigenvalue += product[i] / weights[i] / count;
    }
    double index = count < 2 ? 0 : Math.max(0, (eigenvalue - count) / (count - 1));
    double ratio = count < 3 ? 0 : index / RANDOM_INDEX[count];
    return new Priorities(Arrays.stream(weights).boxed().toList(), eigenvalue, index, ratio);
  }

  private double[][] matrix() {
    int count = comparisons.size();
    double[][] matrix = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double entry = comparisons.get(i).get(j);
        double mirrored = comparisons.get(j).get(i);
        matrix[i][j] = i == j ? 1 : entry >= mirrored ? entry : 1 / mirrored;
      }
    }
    return matrix;
  }

  private static double[] multiply(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  private static void check(List<List<Double>> comparisons) {
    int count = comparisons.size();
    if (count < 1 || count >= RANDOM_INDEX.length) {
      throw new IllegalArgumentException(
          RULE
              + ": expected 1 to "
              + (RANDOM_INDEX.length - 1)
              + " children, but found "
              + count
              + "; split a larger group");
    }
    for (int i = 0; i < count; i++) {
      if (comparisons.get(i).size() != count) {
        throw new IllegalArgumentException(
            RULE
                + ", row "
                + i
                + ": expected "
                + count
                + " comparisons, but found "
                + comparisons.get(i).size()
                + "; compare each child with each");
      }
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = comparisons.get(i).get(j);
        double mirrored = comparisons.get(j).get(i);
        boolean above = entry > 0 && mirrored > 0 && Double.isFinite(entry + mirrored);
        if (!above || Math.abs(entry * mirrored - 1) > RECIPROCAL_TOLERANCE) {
          throw new IllegalArgumentException(
              RULE
                  + ", comparisons ("
                  + i
                  + ", "
                  + j
                  + ") and ("
                  + j
                  + ", "
                  + i
                  + "): expected numbers above 0, one the reciprocal of the other to three digits,"
                  + " but found "
                  + entry
                  + " and "
                  + mirrored
                  + "; correct one of the two");
        }
      }
    }
  }
}
