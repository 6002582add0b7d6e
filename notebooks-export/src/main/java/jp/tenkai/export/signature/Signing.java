package jp.tenkai.export.signature;

import java.io.IOException;
import java.time.Instant;

/**
 * By whom a release and what is made from it are signed, and as of when.
 *
 * @param made when the release was made
 */
public record Signing(SigningKey key, Instant made) {

  /** A detached signature over some bytes. */
  public byte[] over(byte[] content) throws IOException {
    return DetachedSignature.sign(content, key, made);
  }

  /**
   * A PDF with a signature inside.
   *
   * @param what is released, in words
   */
  public byte[] inside(byte[] pdf, String what) throws IOException {
    String reason =
        key.isDevelopment() ? what + " (development key, not for publication / 開発用)" : what;
    return PdfSignature.sign(pdf, key, made, reason);
  }
}
