package jp.tenkai.export.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/** Sets a page of HTML as a PDF. */
public final class PdfMaker {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private PdfMaker() {}

  /**
   * A whole PDF. Headings become its bookmarks. Nothing outside the document is ever read: pictures
   * and style sheets by address are left out, drawings stand inline as {@code svg}.
   *
   * @param xhtml the document as well-formed XML with head and body; each inline {@code svg} has
   *     {@code alt} and whole numbers as {@code width} and {@code height}
   * @throws IllegalArgumentException when it is not well-formed
   * @throws IOException when it can't be written
   */
  public static byte[] pdf(String xhtml, PdfMeta meta) throws IOException {
    Document source = SourceDocument.parse(xhtml, meta);
    // The renderer asks for services of the JDK several times per document. Where the class path is
    // not searched for others, that takes no time, and only the JDK's own can be found.
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    Fonts fonts = Fonts.borrow();
    try (PDDocument document = new DatedDocument(meta.date())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document).withProducer("Tenkai");
      builder.usePdfAConformance(PdfAConformance.PDFA_2_A).usePdfUaAccessibility(true);
      builder.useColorProfile(SRGB);
      Faces faces = Faces.of(document, fonts);
      face(builder, faces.regular(), 400);
      face(builder, faces.bold(), 700);
      builder.useReplacementText(Faces.REPLACEMENT);
      builder.useSVGDrawer(new SvgDrawer(faces));
      refuseEverythingOutside(builder);
      builder.withW3cDocument(source, null).toStream(out).run();
      return out.toByteArray();
    } finally {
      fonts.giveBack();
      thread.setContextClassLoader(loader);
    }
  }

  private static void face(PdfRendererBuilder builder, PDFont face, int weight) {
    // Boxes in the margins of a page have no element and ask for "serif" where no rule names a
    // face.
    for (String family : List.of(Fonts.FAMILY, "serif")) {
      builder.useFont(new PDFontSupplier(face), family, weight, FontStyle.NORMAL, true);
    }
  }

  private static void refuseEverythingOutside(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.useHttpStreamImplementation(PdfMaker::refuse);
    builder.useProtocolsStreamImplementation(PdfMaker::refuse, "file", "jar", "data", "ftp");
  }

  private static FSStream refuse(String uri) {
    throw new IllegalStateException("refused to read '" + uri + "' for a PDF");
  }
}
