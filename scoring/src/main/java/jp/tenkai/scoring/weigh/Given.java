package jp.tenkai.scoring.weigh;

/** The stated weights, divided by their sum; the values play no part. */
public record Given() implements Weighting {

  @Override
  public double[] weights(double[][] children, double[] stated) {
    return Children.of("Given weights", children, stated)
        .shares(stated, "state at least one weight above 0");
  }
}
