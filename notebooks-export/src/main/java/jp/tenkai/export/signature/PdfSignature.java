package jp.tenkai.export.signature;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A signature inside a PDF that can't be seen on its pages: PAdES-B-B over the whole file. */
public final class PdfSignature {
  /** Attributes, algorithms and the signature itself, besides the certificates. */
  private static final int BESIDES_CERTIFICATES = 4096;

  private static final int PRINTED_AND_LOCKED = 4 | 128;
  private static final int EXISTS_AND_APPEND_ONLY = 1 | 2;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+00''00'''", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PdfSignature() {}

  /**
   * Adds a signature to a PDF that has no forms.
   *
   * @param made when it was made; see {@link SigningKey#timeFor}
   * @param reason what is released, in words
   */
  public static byte[] sign(byte[] pdf, SigningKey key, Instant made, String reason)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary page = document.getPage(0).getCOSObject();
      if (catalog.containsKey(COSName.ACRO_FORM) || !document.getDocument().isXRefStream()) {
        throw new IOException("a PDF can't be signed that has forms or a table of old kind");
      }
      COSDictionary trailer = document.getDocument().getTrailer();
      PdfAddition addition = new PdfAddition(pdf, trailer.getInt(COSName.SIZE));
      COSObjectKey signature = addition.number();
      COSObjectKey field = addition.number();
      COSObjectKey appearance = addition.number();
      addition.emptyStream(appearance, appearance());
      addition.object(field, field(page, signature, appearance));
      addition.object(catalog.getKey(), withForm(catalog, field));
      addition.object(page.getKey(), withField(page, field));
      PdfPlace place = place(addition, signature, key, key.timeFor(made), reason);
      byte[] file =
          addition.end(
              trailer,
              document.getDocument().getStartXref(),
              HexFormat.of().formatHex(Arrays.copyOf(DetachedSignature.sha256(pdf), 16)));
      place.fill(file);
      return place.with(file, DetachedSignature.sign(place.digest(file), key, Optional.empty()));
    }
  }

  private static COSDictionary appearance() {
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.TYPE, COSName.XOBJECT);
    appearance.setItem(COSName.SUBTYPE, COSName.FORM);
    appearance.setItem(COSName.BBOX, rectangle(0, 0));
    return appearance;
  }

  /** Outside of the page: what can't be seen needs no place in the order of reading (PDF/UA-1). */
  private static COSDictionary field(
      COSDictionary page, COSObjectKey signature, COSObjectKey appearance) {
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setItem(COSName.T, new COSString("Signature1"));
    field.setItem(COSName.TU, new COSString("Signature / 署名"));
    field.setItem(COSName.V, at(signature));
    field.setItem(COSName.RECT, rectangle(-1, -1));
    field.setInt(COSName.F, PRINTED_AND_LOCKED);
    field.setItem(COSName.P, at(page.getKey()));
    COSDictionary normal = new COSDictionary();
    normal.setItem(COSName.N, at(appearance));
    field.setItem(COSName.AP, normal);
    return field;
  }

  private static COSDictionary withForm(COSDictionary catalog, COSObjectKey field) {
    COSDictionary form = new COSDictionary();
    COSArray fields = new COSArray();
    fields.add(at(field));
    form.setItem(COSName.FIELDS, fields);
    form.setInt(COSName.SIG_FLAGS, EXISTS_AND_APPEND_ONLY);
    COSDictionary with = new COSDictionary(catalog);
    with.setItem(COSName.ACRO_FORM, form);
    return with;
  }

  private static COSDictionary withField(COSDictionary page, COSObjectKey field) {
    COSArray annotations = new COSArray();
    COSArray before = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; before != null && i < before.size(); i++) {
      annotations.add(before.get(i));
    }
    annotations.add(at(field));
    COSDictionary with = new COSDictionary(page);
    with.setItem(COSName.ANNOTS, annotations);
    with.setItem(COSName.getPDFName("Tabs"), COSName.S);
    return with;
  }

  /** The signature's dictionary with an empty place for the signature. */
  private static PdfPlace place(
      PdfAddition addition, COSObjectKey number, SigningKey key, Instant time, String reason)
      throws IOException {
    addition.begin(number);
    addition.raw("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached");
    addition.raw("/M(" + TIME.format(time) + ")/Reason");
    addition.value(new COSString(reason));
    addition.raw("\n");
    int range = addition.length();
    addition.raw(" ".repeat(PdfPlace.RANGE_LENGTH) + "\n/Contents ");
    int contents = addition.length();
    int size = size(key);
    addition.raw("<" + "0".repeat(2 * size) + ">>>\nendobj\n");
    return new PdfPlace(range, contents, contents + 2 * size + 2);
  }

  private static COSBase at(COSObjectKey key) {
    return new COSObject((COSBase) null, key);
  }

  private static COSArray rectangle(int left, int bottom) {
    COSArray rectangle = new COSArray();
    for (int edge : new int[] {left, bottom, left, bottom}) {
      rectangle.add(COSInteger.get(edge));
    }
    return rectangle;
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
}
