package jp.tenkai.scoring.weigh;

/**
 * Shannon's entropy: a child weighs more the less evenly its total is spread over the units.
 *
 * <p>{@code p_u = x_u / sum(x)}, {@code e = -sum(p ln p) / ln(n)}, weight proportional to {@code 1
 * - e}. Source: Hwang and Yoon (1981), Multiple Attribute Decision Making, section 3.1; the entropy
 * is Shannon's (1948), "A mathematical theory of communication".
 *
 * <p>Shares do not change when a child is multiplied by a number, but they do when a number is
 * added: the method needs values on a scale with a true zero. Values below 0 are refused, never
 * shifted. A value of 0 adds nothing. A child takes its own present values, n being their number.
 */
public record Entropy() implements Weighting {

  private static final String RULE = "Weights by entropy";

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of(RULE, children, stated);
    if (checked.count() == 1) {
      return new double[] {1};
    }
    double[] divergence = new double[checked.count()];
    for (int child = 0; child < divergence.length; child++) {
      divergence[child] = divergence(checked, child);
    }
    return checked.shares(
        divergence, "no child tells the units apart: choose another method, for instance Equal");
  }

  private static double divergence(Children children, int child) {
    double[] values = children.present(child, 2);
    double total = 0;
    boolean constant = true;
    for (double value : values) {
      if (value < 0) {
        throw children.refusal(
            "child " + child,
            "values of at least 0, with a true zero",
            String.valueOf(value),
            "normalise to a scale that starts at 0 or above");
      }
      total += value;
      constant &= value == values[0];
    }
    if (!(total > 0 && Double.isFinite(total))) {
      throw children.refusal(
          "child " + child,
          "values with a finite total above 0",
          String.valueOf(total),
          "leave the child out");
    }
    if (constant) {
      return 0;
    }
    double entropy = 0;
    for (double value : values) {
      double share = value / total;
      entropy -= share > 0 ? share * Math.log(share) : 0;
    }
    return Math.max(0, 1 - entropy / Math.log(values.length));
  }
}
