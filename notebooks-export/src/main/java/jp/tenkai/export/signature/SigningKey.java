package jp.tenkai.export.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A private key with its certificate, and with those that vouch for the certificate. */
public final class SigningKey {
  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final Signer signer;

  SigningKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.signer = Signer.of(chain.get(0));
  }

  /**
   * Reads a key from PKCS#12.
   *
   * @param alias which of the file's keys; empty where it has one only
   * @param now the certificate must be valid at this moment
   * @throws UnusableKeyException when nothing can be signed with it
   */
  public static SigningKey open(Path file, char[] password, Optional<String> alias, Instant now)
      throws IOException {
    return KeyFile.read(file, password, alias, now);
  }

  /** Whose key it is. */
  public Signer signer() {
    return signer;
  }

  /** Whether Tenkai made it for itself, so that nothing signed by it should be published. */
  public boolean isDevelopment() {
    return signer.development();
  }

  /**
   * The time that a signature over something states: when it was made, in whole seconds, or the
   * first moment of a certificate that is younger.
   */
  public Instant timeFor(Instant made) {
    return timeFor(made, signer);
  }

  static Instant timeFor(Instant made, Signer signer) {
    Instant second = made.truncatedTo(ChronoUnit.SECONDS);
    return second.isBefore(signer.from()) ? signer.from() : second;
  }

  /** The certificate and those that vouch for it, the signer's first. */
  List<X509Certificate> chain() {
    return chain;
  }

  PrivateKey privateKey() {
    return key;
  }
}
