package jp.tenkai.jobs.yaml;

/**
 * The numbers that a key takes.
 *
 * @param form how a message says it
 */
public record Limits(
    double least, boolean leastTaken, double most, boolean mostTaken, String form) {
  public static final Limits ANY =
      new Limits(-Double.MAX_VALUE, true, Double.MAX_VALUE, true, "a number");
  public static final Limits ABOVE_0 =
      new Limits(0, false, Double.MAX_VALUE, true, "a number above 0");

  /** Both ends taken. */
  public static Limits between(double least, double most) {
    return new Limits(least, true, most, true, plain(least) + " to " + plain(most));
  }

  /** Neither end taken. */
  public static Limits inside(double least, double most) {
    String form = "above " + plain(least) + " and below " + plain(most);
    return new Limits(least, false, most, false, form);
  }

  /** Lower end taken, upper end not. */
  public static Limits fromBelow(double least, double most) {
    String form = plain(least) + " or more and below " + plain(most);
    return new Limits(least, true, most, false, form);
  }

  /** Upper end taken, lower end not. */
  public static Limits aboveUpTo(double least, double most) {
    String form = "above " + plain(least) + " and at most " + plain(most);
    return new Limits(least, false, most, true, form);
  }

  public boolean take(double value) {
    boolean highEnough = leastTaken ? value >= least : value > least;
    return highEnough && (mostTaken ? value <= most : value < most);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
