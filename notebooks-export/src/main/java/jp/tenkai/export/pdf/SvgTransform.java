package jp.tenkai.export.pdf;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The transform attribute of SVG: translate, scale, rotate and matrix, one after the other. */
final class SvgTransform {

  private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)[\\s,]*");

  private SvgTransform() {}

  static AffineTransform parse(String text) {
    AffineTransform all = new AffineTransform();
    Matcher step = STEP.matcher(text.strip());
    int end = 0;
    while (step.find() && step.start() == end) {
      all.concatenate(one(step.group(1), numbers(step.group(2))));
      end = step.end();
    }
    if (end != text.strip().length()) {
      throw new IllegalArgumentException("transform in a drawing: found '" + text + "'");
    }
    return all;
  }

  private static AffineTransform one(String name, double[] n) {
    return switch (name + n.length) {
      case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
      case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
      case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
      case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
      case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
      case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
      case "matrix6" -> new AffineTransform(n);
      default ->
          throw new IllegalArgumentException(
              "transform in a drawing: found " + name + " of " + n.length + " numbers");
    };
  }

  private static double[] numbers(String text) {
    String[] parts = text.strip().split("[\\s,]+");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
