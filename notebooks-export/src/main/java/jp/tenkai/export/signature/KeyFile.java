package jp.tenkai.export.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads a key from PKCS#12 and refuses what can't sign, or what others could read. */
final class KeyFile {
  private KeyFile() {}

  static SigningKey read(Path file, char[] password, Optional<String> alias, Instant now)
      throws IOException {
    byte[] content = SecretFile.read(file);
    try {
      KeyStore store = load(file, content, password);
      String name = alias.isPresent() ? alias.get() : onlyKey(file, store);
      if (!store.isKeyEntry(name) || store.getCertificateChain(name) == null) {
        throw new UnusableKeyException(
            KeyFault.NO_KEY, file, String.join(", ", keys(store)), "a private key '" + name + "'");
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : store.getCertificateChain(name)) {
        chain.add((X509Certificate) certificate);
      }
      SigningKey key = new SigningKey((PrivateKey) store.getKey(name, password), chain);
      requireFit(file, key, now);
      return key;
    } catch (UnrecoverableKeyException e) {
      throw wrongPassword(file);
    } catch (GeneralSecurityException e) {
      throw new UnusableKeyException(
          KeyFault.NOT_PKCS12, file, String.valueOf(e.getMessage()), "PKCS#12");
    }
  }

  private static KeyStore load(Path file, byte[] content, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(content), password);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw wrongPassword(file);
      }
      throw new UnusableKeyException(
          KeyFault.NOT_PKCS12, file, String.valueOf(e.getMessage()), "PKCS#12");
    }
    return store;
  }

  private static UnusableKeyException wrongPassword(Path file) {
    return new UnusableKeyException(
        KeyFault.WRONG_PASSWORD, file, "another password", "the file's password");
  }

  private static String onlyKey(Path file, KeyStore store)
      throws IOException, GeneralSecurityException {
    List<String> keys = keys(store);
    if (keys.size() == 1) {
      return keys.get(0);
    }
    throw new UnusableKeyException(
        keys.isEmpty() ? KeyFault.NO_KEY : KeyFault.SEVERAL_KEYS,
        file,
        keys.isEmpty() ? "0" : String.join(", ", keys),
        "1");
  }

  private static List<String> keys(KeyStore store) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    Collections.sort(keys);
    return keys;
  }

  private static void requireFit(Path file, SigningKey key, Instant now) throws IOException {
    X509Certificate certificate = key.chain().get(0);
    Optional<String> unfit = CertificateUse.unfit(certificate.getPublicKey());
    if (unfit.isPresent()) {
      throw new UnusableKeyException(
          KeyFault.UNFIT_KEY, file, unfit.get(), CertificateUse.EXPECTED_KEY);
    }
    Signer signer = key.signer();
    if (now.isAfter(signer.until())) {
      throw new UnusableKeyException(
          KeyFault.EXPIRED, file, signer.until().toString(), now.toString());
    }
    if (now.isBefore(signer.from())) {
      throw new UnusableKeyException(
          KeyFault.NOT_YET_VALID, file, signer.from().toString(), now.toString());
    }
    Optional<String> refusal = CertificateUse.refusal(certificate);
    if (refusal.isPresent()) {
      throw new UnusableKeyException(
          KeyFault.WRONG_USAGE, file, refusal.get(), CertificateUse.EXPECTED);
    }
    if (!RawSignature.fits(key)) {
      throw new UnusableKeyException(
          KeyFault.OTHER_CERTIFICATE, file, signer.subject(), "the certificate of the key");
    }
  }
}
