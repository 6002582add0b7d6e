package jp.tenkai.export.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * What is added behind the end of a PDF, with the references that make it part of the document (ISO
 * 32000-1, 7.5.6). The library's own way of adding reads every object of the document first, which
 * takes more time than the signature itself.
 */
final class PdfAddition {
  private final ByteArrayOutputStream file;
  private final SortedMap<Long, Integer> offsets = new TreeMap<>();
  private long next;

  /**
   * @param pdf to which it is added
   * @param next the first number that no object of the PDF has
   */
  PdfAddition(byte[] pdf, long next) {
    this.file = new ByteArrayOutputStream(pdf.length + 32_768);
    this.file.writeBytes(pdf);
    this.next = next;
    raw("\n");
  }

  /** A number for a new object. */
  COSObjectKey number() {
    return new COSObjectKey(next++, 0);
  }

  /** How long the file is by now. */
  int length() {
    return file.size();
  }

  /** An object that is new, or takes the place of the one of its number. */
  void object(COSObjectKey key, COSBase value) throws IOException {
    begin(key);
    write(value);
    raw("\nendobj\n");
  }

  /** A stream without any bytes. */
  void emptyStream(COSObjectKey key, COSDictionary dictionary) throws IOException {
    begin(key);
    dictionary.setInt(COSName.LENGTH, 0);
    write(dictionary);
    raw("\nstream\n\nendstream\nendobj\n");
  }

  /** Begins an object that the caller writes itself, in parts. */
  void begin(COSObjectKey key) {
    offsets.put(key.getNumber(), length());
    raw(key.getNumber() + " " + key.getGeneration() + " obj\n");
  }

  /** A value of an object that the caller writes itself. */
  void value(COSBase value) throws IOException {
    write(value);
  }

  void raw(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String reference(COSObjectKey key) {
    return key.getNumber() + " " + key.getGeneration() + " R";
  }

  /**
   * Ends the addition with its table of objects, and gives the whole file.
   *
   * @param trailer of the document before
   * @param before where the table of objects before begins
   * @param identifier of this version of the document, in hexadecimal
   */
  byte[] end(COSDictionary trailer, long before, String identifier) throws IOException {
    COSObjectKey key = number();
    int start = length();
    offsets.put(key.getNumber(), start);
    StringBuilder index = new StringBuilder();
    ByteBuffer table = ByteBuffer.allocate(7 * offsets.size());
    for (Map.Entry<Long, Integer> object : offsets.entrySet()) {
      index.append(object.getKey()).append(" 1 ");
      table.put((byte) 1).putInt(object.getValue()).putShort((short) 0);
    }
    raw(key.getNumber() + " 0 obj\n<</Type/XRef/W[1 4 2]/Index[" + index.toString().strip() + "]");
    raw("/Size " + next + "/Prev " + before + "/Length " + table.capacity());
    for (COSName name : new COSName[] {COSName.ROOT, COSName.INFO}) {
      COSBase value = trailer.getItem(name);
      if (value != null) {
        write(name);
        write(value);
      }
    }
    raw("/ID[");
    write(trailer.getCOSArray(COSName.ID).getObject(0));
    raw("<" + identifier + ">]>>\nstream\n");
    file.writeBytes(table.array());
    raw("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
    return file.toByteArray();
  }

  /** A value as it stands inside an object; what lies elsewhere in the document stays there. */
  private void write(COSBase value) throws IOException {
    OutputStream out = file;
    if (value instanceof COSObject elsewhere) {
      raw(" " + reference(elsewhere.getKey()));
    } else if (value instanceof COSDictionary dictionary) {
      raw("<<");
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        write(entry.getKey());
        write(entry.getValue());
      }
      raw(">>");
    } else if (value instanceof COSArray array) {
      raw("[");
      for (int i = 0; i < array.size(); i++) {
        write(array.get(i));
      }
      raw("]");
    } else if (value instanceof COSName name) {
      name.writePDF(out);
    } else if (value instanceof COSString string) {
      raw("<" + HexFormat.of().withUpperCase().formatHex(string.getBytes()) + ">");
    } else if (value instanceof COSInteger number) {
      raw(" ");
      number.writePDF(out);
    } else if (value instanceof COSFloat number) {
      raw(" ");
      number.writePDF(out);
    } else if (value instanceof COSBoolean truth) {
      raw(" ");
      truth.writePDF(out);
    } else if (value == null || value instanceof COSNull) {
      raw(" null");
    } else {
      throw new IOException("a PDF with " + value.getClass().getSimpleName() + " can't be signed");
    }
  }
}
