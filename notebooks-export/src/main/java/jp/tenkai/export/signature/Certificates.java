package jp.tenkai.export.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.Certificate;

/** A certificate as Java has it, and as the parts of its encoding. */
final class Certificates {
  private Certificates() {}

  static Certificate parsed(X509Certificate certificate) throws IOException {
    try {
      return Certificate.getInstance(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IOException("a certificate can't be written: " + e.getMessage(), e);
    }
  }

  static X509Certificate read(byte[] encoded) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }
}
