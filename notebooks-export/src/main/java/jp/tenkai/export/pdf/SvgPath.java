package jp.tenkai.export.pdf;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path data of SVG without arcs: the commands M, L, H, V, C, Q and Z, and their relative forms. */
final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("[\\s,]*([A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

  private final Path2D path = new Path2D.Double();
  private final Matcher tokens;
  private final String data;
  private int end;
  private String token;
  private double x;
  private double y;
  private double startX;
  private double startY;

  private SvgPath(String data) {
    this.data = data.strip();
    this.tokens = TOKEN.matcher(this.data);
    next();
  }

  static Path2D parse(String data) {
    SvgPath path = new SvgPath(data);
    char command = ' ';
    while (path.token != null) {
      if (Character.isLetter(path.token.charAt(0))) {
        command = path.token.charAt(0);
        path.next();
      } else if (command == 'M' || command == 'm') {
        // Further pairs after a move are lines.
        command = command == 'M' ? 'L' : 'l';
      }
      path.step(command);
    }
    return path.path;
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        moveTo(fromX + number(), fromY + number());
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> {
        moveTo(fromX + number(), fromY + number());
        path.lineTo(x, y);
      }
      case 'H' -> {
        moveTo(fromX + number(), y);
        path.lineTo(x, y);
      }
      case 'V' -> {
        moveTo(x, fromY + number());
        path.lineTo(x, y);
      }
      case 'C' -> {
        double x1 = fromX + number();
        double y1 = fromY + number();
        double x2 = fromX + number();
        double y2 = fromY + number();
        moveTo(fromX + number(), fromY + number());
        path.curveTo(x1, y1, x2, y2, x, y);
      }
      case 'Q' -> {
        double atX = x;
        double atY = y;
        double x1 = fromX + number();
        double y1 = fromY + number();
        moveTo(fromX + number(), fromY + number());
        // PDF knows cubic curves only; this one is the same curve.
        path.curveTo(
            atX + (x1 - atX) * 2 / 3,
            atY + (y1 - atY) * 2 / 3,
            x + (x1 - x) * 2 / 3,
            y + (y1 - y) * 2 / 3,
            x,
            y);
      }
      case 'Z' -> {
        path.closePath();
        moveTo(startX, startY);
      }
      default -> throw refused("command '" + command + "'");
    }
  }

  private void moveTo(double newX, double newY) {
    x = newX;
    y = newY;
  }

  private double number() {
    if (token == null || Character.isLetter(token.charAt(0))) {
      throw refused(token == null ? "its end" : "'" + token + "'");
    }
    double number = Double.parseDouble(token);
    next();
    return number;
  }

  private void next() {
    if (end == data.length()) {
      token = null;
      return;
    }
    if (!tokens.find(end) || tokens.start() != end) {
      throw refused("'" + data.substring(end) + "'");
    }
    token = tokens.group(1);
    end = tokens.end();
  }

  private IllegalArgumentException refused(String found) {
    return new IllegalArgumentException("path of a drawing: found " + found + " in '" + data + "'");
  }
}
