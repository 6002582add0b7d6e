package jp.tenkai.export.pdf;

import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the elements of a drawing into a page: groups, rectangles, circles, ellipses, lines,
 * polygons, paths and texts. An element of another kind is refused, so that no drawing ever lacks a
 * part without a word.
 */
final class SvgPainter {

  private static final List<String> UNSEEN = List.of("title", "desc", "metadata", "defs");

  private final PdfContentStreamAdapter content;
  private final Faces faces;

  SvgPainter(PdfContentStreamAdapter content, Faces faces) {
    this.content = content;
    this.faces = faces;
  }

  void paint(Element element, SvgStyle inherited) {
    SvgStyle style = inherited.of(element);
    String transform = element.getAttribute("transform");
    if (transform.isBlank()) {
      untransformed(element, style);
      return;
    }
    content.saveGraphics();
    content.applyPdfMatrix(SvgTransform.parse(transform));
    untransformed(element, style);
    content.restoreGraphics();
  }

  private void untransformed(Element element, SvgStyle style) {
    switch (element.getTagName()) {
      case "svg", "g", "a" -> children(element, style);
      case "rect" -> shape(rectangle(element), style);
      case "circle" -> shape(ellipse(element, "r", "r"), style);
      case "ellipse" -> shape(ellipse(element, "rx", "ry"), style);
      case "line" -> shape(line(element), style);
      case "polyline", "polygon" -> shape(polygon(element), style);
      case "path" -> shape(SvgPath.parse(element.getAttribute("d")), style);
      case "text" -> text(element, style);
      default -> {
        if (!UNSEEN.contains(element.getTagName())) {
          throw new IllegalArgumentException(
              "a drawing for a PDF can't hold '" + element.getTagName() + "'");
        }
      }
    }
  }

  private void children(Element element, SvgStyle style) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        paint(child, style);
      }
    }
  }

  private void shape(Shape shape, SvgStyle style) {
    if (style.fill().isPresent() && !(shape instanceof Line2D)) {
      content.saveGraphics();
      fill(style.fill().get(), style.fillOpacity());
      if (follow(shape) == PathIterator.WIND_EVEN_ODD) {
        content.fillEvenOdd();
      } else {
        content.fillNonZero();
      }
      content.restoreGraphics();
    }
    if (style.stroke().isPresent() && style.strokeWidth() > 0) {
      content.saveGraphics();
      pen(style.stroke().get(), style);
      follow(shape);
      content.stroke();
      content.restoreGraphics();
    }
  }

  private void text(Element element, SvgStyle style) {
    PDFont face = style.bold() ? faces.bold() : faces.regular();
    String words = Faces.writable(face, element.getTextContent().strip().replaceAll("\\s+", " "));
    if (words.isEmpty() || style.fill().isEmpty()) {
      return;
    }
    float size = (float) style.fontSize();
    double width = Faces.width(face, words) * size;
    double back =
        switch (style.anchor()) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    double lower =
        element.getAttribute("dominant-baseline").matches("middle|central") ? 0.35 * size : 0;
    double x = SvgStyle.number(element, "x", 0) + SvgStyle.number(element, "dx", 0) - back;
    double y = SvgStyle.number(element, "y", 0) + SvgStyle.number(element, "dy", 0) + lower;
    content.saveGraphics();
    fill(style.fill().get(), style.fillOpacity());
    content.beginText();
    content.setFont(face, size);
    content.setTextMatrix(1, 0, 0, -1, (float) x, (float) y);
    content.drawString(words);
    content.endText();
    content.restoreGraphics();
  }

  private void fill(Color colour, double opacity) {
    content.setFillColor(colour.getRed(), colour.getGreen(), colour.getBlue());
    if (opacity < 1) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) opacity);
      content.setExtGState(state);
    }
  }

  private void pen(Color colour, SvgStyle style) {
    content.setStrokingColor(colour.getRed(), colour.getGreen(), colour.getBlue());
    content.setLineWidth((float) style.strokeWidth());
    content.setLineCap(List.of("butt", "round", "square").indexOf(style.cap()));
    content.setLineJoin(List.of("miter", "round", "bevel").indexOf(style.join()));
    if (!style.dashes().equals("none")) {
      String[] lengths = style.dashes().split("[\\s,]+");
      float[] dashes = new float[lengths.length];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = Float.parseFloat(lengths[i]);
      }
      content.setLineDash(dashes, 0);
    }
    if (style.strokeOpacity() < 1) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setStrokingAlphaConstant((float) style.strokeOpacity());
      content.setExtGState(state);
    }
  }

  private int follow(Shape shape) {
    PathIterator path = shape.getPathIterator(new AffineTransform());
    float[] at = new float[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO, PathIterator.SEG_CUBICTO ->
            content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> content.closeSubpath();
      }
    }
    return path.getWindingRule();
  }

  private static Shape rectangle(Element element) {
    double x = SvgStyle.number(element, "x", 0);
    double y = SvgStyle.number(element, "y", 0);
    double width = SvgStyle.number(element, "width", 0);
    double height = SvgStyle.number(element, "height", 0);
    double round = SvgStyle.number(element, "rx", 0);
    return round > 0
        ? new RoundRectangle2D.Double(x, y, width, height, 2 * round, 2 * round)
        : new Rectangle2D.Double(x, y, width, height);
  }

  private static Shape ellipse(Element element, String across, String down) {
    double rx = SvgStyle.number(element, across, 0);
    double ry = SvgStyle.number(element, down, 0);
    double cx = SvgStyle.number(element, "cx", 0);
    double cy = SvgStyle.number(element, "cy", 0);
    return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
  }

  private static Shape line(Element element) {
    return new Line2D.Double(
        SvgStyle.number(element, "x1", 0),
        SvgStyle.number(element, "y1", 0),
        SvgStyle.number(element, "x2", 0),
        SvgStyle.number(element, "y2", 0));
  }

  private static Shape polygon(Element element) {
    String[] numbers = element.getAttribute("points").strip().split("[\\s,]+");
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      double x = Double.parseDouble(numbers[i]);
      double y = Double.parseDouble(numbers[i + 1]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (element.getTagName().equals("polygon")) {
      path.closePath();
    }
    return path;
  }
}
