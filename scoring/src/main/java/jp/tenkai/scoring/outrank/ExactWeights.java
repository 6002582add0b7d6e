package jp.tenkai.scoring.outrank;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights as the smallest whole numbers in their proportions, so that sums of them are compared
 * without rounding: whether one half of the weight speaks for a unit is then a fact, not the luck
 * of the last digit.
 */
public final class ExactWeights {

  private static final String METHOD = "Exact weights";

  /** Twice the sum must fit too: an outranking counts a tie as half of it. */
  private static final BigInteger LARGEST_SUM = BigInteger.valueOf(Long.MAX_VALUE).shiftRight(1);

  private final long[] values;
  private final long sum;

  /**
   * A part of its parent's weight: {@code numerator / denominator}.
   *
   * @param numerator at least 0
   * @param denominator above 0
   */
  public record Share(BigInteger numerator, BigInteger denominator) {
    public Share {
      if (numerator.signum() < 0 || denominator.signum() <= 0) {
        throw Table.refusal(
            METHOD,
            "share",
            "a numerator of at least 0 and a denominator above 0",
            numerator + "/" + denominator,
            "state shares as parts of their sum");
      }
    }

    /** The share {@code numerator / denominator}. */
    public static Share of(long numerator, long denominator) {
      return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
  }

  private ExactWeights(long[] values, long sum) {
    this.values = values;
    this.sum = sum;
  }

  /** The same weight for each indicator. */
  public static ExactWeights equal(int indicators) {
    double[] ones = new double[indicators];
    Arrays.fill(ones, 1);
    return ofDecimals(ones);
  }

  /**
   * Weights read as the decimals they print as: 0.1 is one tenth, not the double next to it. A
   * third has no such decimal; for weights that come from dividing, use {@link #ofPaths}.
   *
   * @throws IllegalArgumentException when a weight is below 0 or not finite, all are 0, or the
   *     whole numbers do not fit into a long
   */
  public static ExactWeights ofDecimals(double... weights) {
    Table.shares(METHOD, weights);
    List<Share> shares = new ArrayList<>();
    for (double weight : weights) {
      BigDecimal decimal = BigDecimal.valueOf(weight).stripTrailingZeros();
      shares.add(
          decimal.scale() <= 0
              ? new Share(decimal.toBigIntegerExact(), BigInteger.ONE)
              : new Share(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
    }
    return ofShares(shares);
  }

  /**
   * Weights as products of the shares on the way from the root of a tree to each leaf.
   *
   * @param paths one list a leaf
   * @throws IllegalArgumentException when all products are 0 or the whole numbers do not fit into a
   *     long
   */
  public static ExactWeights ofPaths(List<List<Share>> paths) {
    List<Share> products = new ArrayList<>();
    for (List<Share> path : paths) {
      BigInteger numerator = BigInteger.ONE;
      BigInteger denominator = BigInteger.ONE;
      for (Share share : path) {
        numerator = numerator.multiply(share.numerator());
        denominator = denominator.multiply(share.denominator());
      }
      products.add(new Share(numerator, denominator));
    }
    return ofShares(products);
  }

  private static ExactWeights ofShares(List<Share> shares) {
    BigInteger denominator = BigInteger.ONE;
    for (Share share : shares) {
      BigInteger reduced = share.denominator().divide(share.denominator().gcd(share.numerator()));
      denominator = denominator.divide(denominator.gcd(reduced)).multiply(reduced);
    }
    List<BigInteger> whole = new ArrayList<>();
    BigInteger divisor = BigInteger.ZERO;
    BigInteger total = BigInteger.ZERO;
    for (Share share : shares) {
      BigInteger value = share.numerator().multiply(denominator).divide(share.denominator());
      whole.add(value);
      divisor = divisor.gcd(value);
      total = total.add(value);
    }
    if (total.signum() == 0) {
      throw Table.refusal(
          METHOD, "weights", "at least one above 0", "none", "state at least one weight above 0");
    }
    BigInteger sum = total.divide(divisor);
    if (sum.compareTo(LARGEST_SUM) > 0) {
      throw Table.refusal(
          METHOD,
          "weights as whole numbers",
          "a sum of at most " + LARGEST_SUM,
          sum.toString(),
          "state the weights with fewer digits");
    }
    BigInteger smallest = divisor;
    return new ExactWeights(
        whole.stream().mapToLong(value -> value.divide(smallest).longValueExact()).toArray(),
        sum.longValueExact());
  }

  /** How many weights there are. */
  public int size() {
    return values.length;
  }

  /** The whole number of one indicator. */
  public long value(int indicator) {
    return values[indicator];
  }

  /** A copy of all whole numbers. */
  public long[] values() {
    return values.clone();
  }

  /** Their sum, at most half of the largest long. */
  public long sum() {
    return sum;
  }
}
