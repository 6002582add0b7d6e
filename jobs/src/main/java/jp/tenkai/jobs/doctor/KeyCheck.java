package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The key that releases are signed with: there, kept from others, opened by its password, and its
 * certificate valid for long enough.
 *
 * @param file PKCS#12; empty where none was named
 * @param password its password; empty where none was given
 * @param now the certificate must be valid at this moment
 */
record KeyCheck(Optional<Path> file, Optional<String> password, Instant now) implements Check {
  /** How long before the end somebody should begin to ask for a new certificate. */
  private static final int SOON_DAYS = 60;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  @Override
  public String id() {
    return "key";
  }

  @Override
  public Finding look() throws IOException {
    if (file.isEmpty()) {
      return Finding.warning("none", Map.of());
    }
    Path key = file.get();
    if (!Files.isRegularFile(key)) {
      return Finding.bad("missing", Map.of("file", key));
    }
    if (!Files.isReadable(key)) {
      return Finding.bad("unreadable", Map.of("file", key));
    }
    if (!Collections.disjoint(Files.getPosixFilePermissions(key), OTHERS)) {
      return Finding.bad("shared", Map.of("file", key));
    }
    if (password.isEmpty()) {
      return Finding.bad("no_password", Map.of("file", key));
    }
    try (InputStream in = Files.newInputStream(key)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.get().toCharArray());
      return certificate(key, store);
    } catch (IOException | GeneralSecurityException e) {
      // The library says a wrong password and a damaged file in one way; never with the password.
      return Finding.bad("closed", Map.of("file", key, "problem", e.toString()));
    }
  }

  private Finding certificate(Path key, KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        return validity(key, certificate);
      }
    }
    return Finding.bad("no_key", Map.of("file", key));
  }

  private Finding validity(Path key, X509Certificate certificate) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    long days = Duration.between(now, until).toDays();
    Map<String, Object> values =
        Map.of(
            "file", key,
            "name", certificate.getSubjectX500Principal().getName(),
            "from", from,
            "until", until,
            "days", days);
    if (until.isBefore(now)) {
      return Finding.bad("expired", values);
    }
    if (from.isAfter(now)) {
      return Finding.bad("early", values);
    }
    return days < SOON_DAYS ? Finding.warning("soon", values) : Finding.ok("ok", values);
  }
}
