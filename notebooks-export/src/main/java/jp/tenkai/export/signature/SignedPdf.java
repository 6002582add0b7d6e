package jp.tenkai.export.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF with the signature that its last part holds. It must be over every byte of the file but
 * itself, so that nothing can stand before, within or after it.
 */
public final class SignedPdf {
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange \\[(\\d{1,9}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\\]");
  private static final String WHOLE = "a signature over the whole file";

  private SignedPdf() {}

  /**
   * Holds the signature of a PDF against its bytes.
   *
   * @param moment at which the certificate must be valid
   */
  public static Checked check(byte[] pdf, Instant moment, Trust trust) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int last = text.lastIndexOf("/ByteRange ");
    if (last < 0) {
      return Checked.unsigned();
    }
    Matcher range = RANGE.matcher(text);
    if (!range.find(last) || range.start() != last) {
      return Checked.not(Flaw.Kind.BAD_SIGNATURE, WHOLE, "no range of bytes");
    }
    int start = Integer.parseInt(range.group(1));
    int before = Integer.parseInt(range.group(2));
    int after = Integer.parseInt(range.group(3));
    int rest = Integer.parseInt(range.group(4));
    boolean whole =
        start == 0
            && before < after
            && after <= pdf.length
            && after + rest == pdf.length
            && text.charAt(before) == '<'
            && text.charAt(after - 1) == '>';
    if (!whole) {
      return Checked.not(Flaw.Kind.BAD_SIGNATURE, WHOLE, range.group());
    }
    Optional<byte[]> signature = unpadded(text.substring(before + 1, after - 1));
    if (signature.isEmpty()) {
      return Checked.not(Flaw.Kind.BAD_SIGNATURE, WHOLE, "bytes behind the signature");
    }
    byte[] digest =
        DetachedSignature.sha256(
            Arrays.copyOfRange(pdf, 0, before), Arrays.copyOfRange(pdf, after, pdf.length));
    return DetachedSignature.check(
        signature.get(), digest, Optional.empty(), Optional.of(moment), trust);
  }

  /** Without the zeros that fill the place; empty where it holds anything else. */
  private static Optional<byte[]> unpadded(String hex) {
    if (hex.length() % 2 != 0 || !hex.matches("[0-9A-F]*")) {
      return Optional.empty();
    }
    byte[] bytes = HexFormat.of().parseHex(hex);
    // DER: a tag, then 82 and the length in two bytes.
    if (bytes.length < 4 || bytes[0] != 0x30 || (bytes[1] & 0xff) != 0x82) {
      return Optional.empty();
    }
    int length = 4 + ((bytes[2] & 0xff) << 8) + (bytes[3] & 0xff);
    if (length > bytes.length) {
      return Optional.empty();
    }
    for (int i = length; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOf(bytes, length));
  }
}
