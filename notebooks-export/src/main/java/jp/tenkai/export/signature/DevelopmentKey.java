package jp.tenkai.export.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that Tenkai makes for itself where nobody gives one, so that every release is signed. It
 * shows that nothing changed since; it doesn't show who signed, and says so in its name.
 */
public final class DevelopmentKey {
  /** Whom its certificate names as holder and issuer. */
  static final X500Principal SUBJECT =
      new X500Principal("CN=Tenkai development key\\, not for publication / 開発用");

  /**
   * No secret, and not meant to be one: the file's permissions keep others from it, and whoever may
   * read the file could read a password beside it too.
   */
  private static final String PASSWORD = "development";

  private static final String ALIAS = "development";
  private static final int BITS = 3072;
  private static final int YEARS = 10;

  private DevelopmentKey() {}

  /** Where the key of a folder of releases lies. */
  public static Path file(Path out) {
    return out.resolve("keys").resolve("development.p12");
  }

  /**
   * The development key of a folder of releases, made on first use.
   *
   * @throws UnusableKeyException when a file is there that can't be used
   */
  public static SigningKey open(Path out, Instant now) throws IOException {
    Path file = file(out);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      make(file, now);
    }
    removeDrafts(file.getParent());
    return SigningKey.open(file, PASSWORD.toCharArray(), Optional.of(ALIAS), now);
  }

  private static void make(Path file, Instant now) throws IOException {
    Path folder = Files.createDirectories(file.getParent());
    Path draft =
        Files.getFileStore(folder).supportsFileAttributeView("posix")
            ? Files.createTempFile(
                folder,
                ".development",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, ".development", ".new");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        store(now).store(out, PASSWORD.toCharArray());
      }
      // Not over another's: two first runs at once must end with one key.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // The other run was faster, and may have tidied up; its key is as good.
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the development key can't be made: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** With a key in place, what killed runs were making is of no use. */
  private static void removeDrafts(Path folder) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".development*.new")) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static KeyStore store(Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    KeyPair pair = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        ALIAS,
        pair.getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {certificate(pair, now)});
    return store;
  }

  private static X509Certificate certificate(KeyPair pair, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    X500Name name = X500Name.getInstance(SUBJECT.getEncoded());
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(120, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(from),
                    Date.from(from.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()),
                    name,
                    pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }
}
