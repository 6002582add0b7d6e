package jp.tenkai.export.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A signature inside a PDF that can't be seen on its pages: PAdES-B-B over the whole file. */
public final class PdfSignature {
  /** Attributes, algorithms and the signature itself, besides the certificates. */
  private static final int BESIDES_CERTIFICATES = 4096;

  private PdfSignature() {}

  /**
   * Adds a signature to a PDF that has none.
   *
   * @param made when it was made; see {@link SigningKey#timeFor}
   * @param reason what is released, in words
   */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant made, String reason)
      throws IOException {
    Instant time = key.timeFor(made);
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
    signature.setSignDate(utc(time));
    signature.setReason(reason);
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 32_768);
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      // The file's second identifier follows from this and not from the clock.
      document.setDocumentId(time.getEpochSecond());
      options.setPreferredSignatureSize(size(key));
      document.addSignature(signature, content -> sign(content, key), options);
      hide(document);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static byte[] sign(InputStream content, SigningKey key) throws IOException {
    return DetachedSignature.sign(
        DetachedSignature.sha256(content.readAllBytes()), key, Optional.empty());
  }

  /** Outside of the page: what can't be seen needs no place in the order of reading (PDF/UA-1). */
  private static void hide(PDDocument document) throws IOException {
    for (PDSignatureField field : document.getSignatureFields()) {
      field.setAlternateFieldName("Signature / 署名");
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(-1, -1, 0, 0));
      widget.getCOSObject().setNeedToBeUpdated(true);
    }
  }

  private static int size(SigningKey key) throws IOException {
    int size = BESIDES_CERTIFICATES;
    try {
      for (X509Certificate certificate : key.chain()) {
        size += certificate.getEncoded().length;
      }
    } catch (CertificateEncodingException e) {
      throw new IOException("a certificate can't be written: " + e.getMessage(), e);
    }
    return size;
  }

  private static Calendar utc(Instant time) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTime(Date.from(time));
    return calendar;
  }
}
