package jp.tenkai.scoring.weigh;

import java.util.Arrays;

/** The same weight for every child; neither the values nor the stated weights play a part. */
public record Equal() implements Weighting {

  @Override
  public double[] weights(double[][] children, double[] stated) {
    double[] equal = new double[Children.of("Equal weights", children, stated).count()];
    Arrays.fill(equal, 1.0 / equal.length);
    return equal;
  }
}
