package jp.tenkai.export.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws inline SVG straight into the PDF, with text as text in the document's own faces: it can be
 * found and copied, and no font of the machine ever shows.
 */
final class SvgDrawer implements SVGDrawer {

  private final Faces faces;

  SvgDrawer(Faces faces) {
    this.faces = faces;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    return SvgImage.of(svg, faces, cssWidth, cssHeight, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // Drawings use the document's two faces and no others.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    throw new UnsupportedOperationException("a drawing takes no font file");
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
