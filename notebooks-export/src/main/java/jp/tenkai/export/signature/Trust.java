package jp.tenkai.export.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose word is taken for who a signer is. */
public final class Trust {
  private final Set<X509Certificate> authorities;

  private Trust(Set<X509Certificate> authorities) {
    this.authorities = Set.copyOf(authorities);
  }

  /** Nobody is asked: any certificate is taken for what it says, the development key's too. */
  public static Trust anyone() {
    return new Trust(Set.of());
  }

  /**
   * Trusts the authorities in a file of certificates, PEM or DER.
   *
   * @throws UnusableKeyException when there is none in it
   */
  public static Trust in(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnusableKeyException(KeyFault.NO_FILE, file, "none", "a file that may be read");
    }
    Set<X509Certificate> authorities = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        authorities.add((X509Certificate) c);
      }
    } catch (CertificateException e) {
      throw new UnusableKeyException(
          KeyFault.NO_CERTIFICATE, file, String.valueOf(e.getMessage()), "PEM, DER");
    }
    if (authorities.isEmpty()) {
      throw new UnusableKeyException(KeyFault.NO_CERTIFICATE, file, "0", "PEM, DER");
    }
    return new Trust(authorities);
  }

  /** Whether only signers that an authority vouches for are accepted. */
  public boolean isDemanded() {
    return !authorities.isEmpty();
  }

  /** Why a chain is not trusted at a moment; empty when it is. */
  Optional<Flaw> refusal(List<X509Certificate> chain, Instant moment) {
    if (!isDemanded()) {
      return Optional.empty();
    }
    Signer signer = Signer.of(chain.get(0));
    if (signer.development()) {
      return Optional.of(
          new Flaw(
              Flaw.Kind.DEVELOPMENT_KEY,
              "a certificate of a trusted authority",
              "development key"));
    }
    if (authorities.contains(chain.get(0))) {
      return Optional.empty();
    }
    try {
      Set<TrustAnchor> anchors = new HashSet<>();
      authorities.forEach(a -> anchors.add(new TrustAnchor(a, null)));
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(chain.get(0));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      // Lists of revoked certificates come from the network, which is never asked here.
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(moment));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return Optional.empty();
    } catch (CertPathBuilderException e) {
      return Optional.of(
          new Flaw(
              Flaw.Kind.UNTRUSTED,
              "a certificate of a trusted authority",
              signer.subject() + ", issued by " + signer.issuer()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform builds PKIX paths", e);
    }
  }
}
