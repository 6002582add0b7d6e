package jp.tenkai.export.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a PDF keeps its signature, and where it says which bytes that is over: all but the place.
 *
 * @param range where the range of bytes is stated, {@link #RANGE_LENGTH} bytes
 * @param from where the place begins, with its bracket
 * @param to behind its closing bracket
 */
record PdfPlace(int range, int from, int to) {
  static final int RANGE_LENGTH = 48;

  /** States the range of bytes, which is known once the file has its length. */
  void fill(byte[] file) {
    String text = "/ByteRange [0 " + from + " " + to + " " + (file.length - to) + "]";
    put(file, range, text);
  }

  /** SHA-256 of every byte but the place's. */
  byte[] digest(byte[] file) {
    return DetachedSignature.sha256(
        Arrays.copyOfRange(file, 0, from), Arrays.copyOfRange(file, to, file.length));
  }

  /** The file with the signature in its place. */
  byte[] with(byte[] file, byte[] signature) {
    if (2 * signature.length > to - from - 2) {
      throw new IllegalStateException(
          "a signature of " + signature.length + " bytes, expected at most " + (to - from - 2) / 2);
    }
    put(file, from + 1, HexFormat.of().withUpperCase().formatHex(signature));
    return file;
  }

  private static void put(byte[] file, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }
}
