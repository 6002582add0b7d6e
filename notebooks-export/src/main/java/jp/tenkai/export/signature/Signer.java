package jp.tenkai.export.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/**
 * Who signs, as the certificate has it.
 *
 * @param subject the holder, as RFC 2253 writes names
 * @param issuer who vouches for the holder
 * @param serial the certificate's number at its issuer, in hexadecimal
 * @param fingerprint SHA-256 of the certificate, in hexadecimal
 * @param from when the certificate's time begins
 * @param until when it ends
 * @param development whether it is a key that Tenkai made for itself, which nobody vouches for
 */
public record Signer(
    String subject,
    String issuer,
    String serial,
    String fingerprint,
    Instant from,
    Instant until,
    boolean development) {

  /** Who a certificate belongs to. */
  public static Signer of(X509Certificate certificate) {
    X500Principal subject = certificate.getSubjectX500Principal();
    return new Signer(
        subject.getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        HexFormat.of().formatHex(sha256(certificate)),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        subject.equals(DevelopmentKey.SUBJECT));
  }

  /** Whether a moment lies within the certificate's time. */
  boolean isValidAt(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(until);
  }

  static byte[] sha256(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
