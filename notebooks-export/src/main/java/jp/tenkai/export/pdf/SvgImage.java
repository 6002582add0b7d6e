package jp.tenkai.export.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import org.w3c.dom.Element;

/**
 * A drawing with its place on the page.
 *
 * @param width on the page, in device dots
 * @param height on the page, in device dots
 * @param view from the drawing's own units to dots right and down from its corner
 */
record SvgImage(Element svg, Faces faces, double width, double height, AffineTransform view)
    implements SVGImage {

  /** Sizes from CSS are in dots and negative where CSS doesn't say. */
  static SvgImage of(
      Element svg, Faces faces, double cssWidth, double cssHeight, double dotsPerPixel) {
    double ownWidth = whole(svg, "width") * dotsPerPixel;
    double ownHeight = whole(svg, "height") * dotsPerPixel;
    double width = cssWidth >= 0 ? cssWidth : ownWidth;
    double height = cssHeight >= 0 ? cssHeight : ownHeight * width / ownWidth;
    double[] box = {0, 0, ownWidth / dotsPerPixel, ownHeight / dotsPerPixel};
    if (svg.hasAttribute("viewBox")) {
      String[] numbers = svg.getAttribute("viewBox").strip().split("[\\s,]+");
      for (int i = 0; i < box.length; i++) {
        box[i] = Double.parseDouble(numbers[i]);
      }
    }
    // As SVG does by itself: as large as fits, in the middle, and never out of shape.
    double scale = Math.min(width / box[2], height / box[3]);
    AffineTransform view = new AffineTransform();
    view.translate((width - scale * box[2]) / 2, (height - scale * box[3]) / 2);
    view.scale(scale, scale);
    view.translate(-box[0], -box[1]);
    return new SvgImage(svg, faces, width, height, view);
  }

  @Override
  public int getIntrinsicWidth() {
    return (int) Math.round(width);
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) Math.round(height);
  }

  @Override
  public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
    PageBox page = context.getPage();
    int left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
    int top = page.getMarginBorderPadding(context, CalculatedStyle.TOP);
    double points = ((PdfBoxOutputDevice) device).getDeviceLength(1);
    AffineTransform place = AffineTransform.getScaleInstance(points, points);
    place.translate(x + left, page.getHeight(context) - (y - page.getPaintingTop() + top));
    place.scale(1, -1);
    place.concatenate(view);
    PdfContentStreamAdapter content = ((PdfBoxOutputDevice) device).getCurrentPage();
    content.saveGraphics();
    content.applyPdfMatrix(place);
    new SvgPainter(content, faces).paint(svg, SvgStyle.initial());
    content.restoreGraphics();
  }

  private static int whole(Element svg, String attribute) {
    String text = svg.getAttribute(attribute);
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(
          attribute + " of a drawing: found '" + text + "', expected a whole number of pixels");
    }
    return Integer.parseInt(text);
  }
}
