package jp.tenkai.scoring.audit;

/**
 * The limits of one number. It is good from {@code uncertainBelow} on and below {@code
 * uncertainFrom}, bad below {@code badBelow} and from {@code badFrom} on, and uncertain between. A
 * side without a limit holds an infinity.
 *
 * <p>Every lower limit belongs to the better side and every upper limit to the worse one: an
 * availability of exactly 65 % is enough, a correlation of exactly 0.92 is too high.
 */
public record Band(double badBelow, double uncertainBelow, double uncertainFrom, double badFrom) {

  private static final double NONE = Double.POSITIVE_INFINITY;

  public Band {
    if (!(badBelow <= uncertainBelow
        && uncertainBelow <= uncertainFrom
        && uncertainFrom <= badFrom)) {
      throw new IllegalArgumentException(
          "Band: expected four limits in rising order, but found "
              + badBelow
              + ", "
              + uncertainBelow
              + ", "
              + uncertainFrom
              + ", "
              + badFrom);
    }
  }

  /** Uncertain below one limit and bad below another; no number is too large. */
  public static Band atLeast(double badBelow, double uncertainBelow) {
    return new Band(badBelow, uncertainBelow, NONE, NONE);
  }

  /** Uncertain from one limit on and bad from another; no number is too small. */
  public static Band below(double uncertainFrom, double badFrom) {
    return new Band(-NONE, -NONE, uncertainFrom, badFrom);
  }

  /** Uncertain outside of two limits and never bad. */
  public static Band within(double uncertainBelow, double uncertainFrom) {
    return new Band(-NONE, uncertainBelow, uncertainFrom, NONE);
  }

  /** Uncertain from one limit on and never bad. */
  public static Band uncertainFrom(double uncertainFrom) {
    return below(uncertainFrom, NONE);
  }

  /** Bad from one limit on. */
  public static Band badFrom(double badFrom) {
    return below(badFrom, badFrom);
  }

  /** The verdict on a number; one that does not exist (NaN) is uncertain. */
  public Verdict verdict(double value) {
    if (value < badBelow || value >= badFrom) {
      return Verdict.BAD;
    }
    return value >= uncertainBelow && value < uncertainFrom ? Verdict.GOOD : Verdict.UNCERTAIN;
  }
}
