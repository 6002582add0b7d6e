package jp.tenkai.export.signature;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a certificate may be used for. */
final class CertificateUse {
  static final String EXPECTED =
      "key usage digitalSignature or nonRepudiation; extended key usage, where there is one, any,"
          + " emailProtection, documentSigning or codeSigning";
  static final String EXPECTED_KEY = "RSA of 2048 bits or more, or EC on P-256, P-384 or P-521";

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /** Any, e-mail protection, document signing (RFC 9336), code signing, Adobe's and Microsoft's. */
  private static final Set<String> PURPOSES =
      Set.of(
          "2.5.29.37.0",
          "1.3.6.1.5.5.7.3.4",
          "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.5.5.7.3.3",
          "1.2.840.113583.1.1.5",
          "1.3.6.1.4.1.311.10.3.12");

  private CertificateUse() {}

  /** Why the certificate is not for signing; empty when it is. */
  static Optional<String> refusal(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      return Optional.of("key usage without digitalSignature and nonRepudiation");
    }
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      if (purposes != null && purposes.stream().noneMatch(PURPOSES::contains)) {
        return Optional.of("extended key usage " + String.join(" ", purposes));
      }
    } catch (CertificateParsingException e) {
      return Optional.of("extended key usage that can't be read");
    }
    return Optional.empty();
  }

  /** What is wrong with a key; empty when it is of a kind and strength that signatures take. */
  static Optional<String> unfit(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits >= 2048 ? Optional.empty() : Optional.of("RSA of " + bits + " bits");
    }
    if (key instanceof ECPublicKey ec) {
      int bits = ec.getParams().getCurve().getField().getFieldSize();
      return bits >= 256 ? Optional.empty() : Optional.of("EC of " + bits + " bits");
    }
    return Optional.of(key.getAlgorithm());
  }
}
