package jp.tenkai.export.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A made-up certification authority, made anew in every run: a root, a subordinate authority, and
 * certificates issued as a government's authority would. No key of it is ever kept.
 */
public final class TestAuthority {
  /** Within every certificate that holds. */
  public static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

  public static final String PASSWORD = "correct horse 7";
  public static final String HOLDER = "CN=Made-up ministry (test),O=Test,C=JP";

  private static final Instant FROM = Instant.parse("2020-04-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2049-04-01T00:00:00Z");
  private static final AtomicLong SERIAL = new AtomicLong(1000);

  private final KeyPair subordinateKey = ec("secp256r1");
  private final X509Certificate root;
  private final X509Certificate subordinate;

  private static final class Shared {
    private static final TestAuthority ONE = new TestAuthority();
    private static final SigningKey KEY = ONE.key(new Wish(ec("secp256r1")));
  }

  public TestAuthority() {
    KeyPair rootKey = ec("secp256r1");
    int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    root =
        issue("CN=Test root,C=JP", rootKey, "CN=Test root,C=JP", rootKey, FROM, UNTIL, usage, null);
    subordinate =
        issue(
            "CN=Test root,C=JP",
            rootKey,
            "CN=Test authority,C=JP",
            subordinateKey,
            FROM,
            UNTIL,
            usage,
            null);
  }

  /** The authority of this run. */
  public static TestAuthority shared() {
    return Shared.ONE;
  }

  /** A key that the shared authority vouches for. */
  public static SigningKey sharedKey() {
    return Shared.KEY;
  }

  /**
   * What a certificate should be like.
   *
   * @param purpose of the extended key usage; null for none
   */
  record Wish(KeyPair pair, Instant from, Instant until, int usage, KeyPurposeId purpose) {
    Wish(KeyPair pair) {
      this(pair, FROM, UNTIL, KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null);
    }
  }

  /** A key with its certificate and the subordinate authority's. */
  SigningKey key(Wish wish) {
    return new SigningKey(wish.pair().getPrivate(), List.of(certificate(wish), subordinate));
  }

  X509Certificate certificate(Wish wish) {
    return issue(
        "CN=Test authority,C=JP",
        subordinateKey,
        HOLDER,
        wish.pair(),
        wish.from(),
        wish.until(),
        wish.usage(),
        wish.purpose());
  }

  /** A key of the same holder whose certificate was over before {@link #NOW}. */
  public SigningKey expiredKey() {
    return key(
        new Wish(
            ec("secp256r1"),
            FROM,
            Instant.parse("2026-09-30T23:59:59Z"),
            KeyUsage.digitalSignature,
            null));
  }

  /** A key of the same holder for keeping things secret, and not for signing. */
  public SigningKey keyForEncryption() {
    return key(new Wish(ec("secp256r1"), FROM, UNTIL, KeyUsage.keyEncipherment, null));
  }

  /** A key of the same holder for a web server. */
  public SigningKey keyOfAServer() {
    return key(
        new Wish(
            ec("secp256r1"),
            FROM,
            UNTIL,
            KeyUsage.digitalSignature,
            KeyPurposeId.id_kp_serverAuth));
  }

  /** A key that this authority vouches for; of the same names as the shared one's. */
  public SigningKey strangersKey() {
    return key(new Wish(ec("secp256r1")));
  }

  /** A key with the name of a development key; made at once, where the real one takes seconds. */
  public static SigningKey quickDevelopmentKey() {
    KeyPair pair = ec("secp256r1");
    String name = DevelopmentKey.SUBJECT.getName();
    return new SigningKey(
        pair.getPrivate(),
        List.of(issue(name, pair, name, pair, FROM, UNTIL, KeyUsage.digitalSignature, null)));
  }

  /** A signature by a key that holds what it is over, which is not how releases are signed. */
  public static byte[] attached(byte[] content, SigningKey key)
      throws CMSException, OperatorCreationException, CertificateException, IOException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey()),
                key.chain().get(0)));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(content), true).getEncoded("DER");
  }

  /** The root in PEM: whom to trust. */
  public Path rootIn(Path folder) {
    return pem(folder.resolve("root.pem"), root);
  }

  /** A file as an authority hands it out, readable by its owner alone. */
  Path file(Path file, Wish wish) {
    return file(file, wish, "the key");
  }

  Path file(Path file, Wish wish, String... aliases) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (String alias : aliases) {
        store.setKeyEntry(
            alias,
            wish.pair().getPrivate(),
            PASSWORD.toCharArray(),
            new Certificate[] {certificate(wish), subordinate, root});
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD.toCharArray());
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a key that this authority vouches for; the password is {@link #PASSWORD}. */
  public Path keyIn(Path folder) {
    return file(folder.resolve("ministry.p12"), new Wish(ec("secp256r1")));
  }

  static Path pem(Path file, X509Certificate certificate) {
    try {
      String lines =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n",
          StandardCharsets.US_ASCII);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X500Name name(String text) {
    return X500Name.getInstance(new X500Principal(text).getEncoded());
  }

  private static X509Certificate issue(
      String issuer,
      KeyPair issuerKey,
      String subject,
      KeyPair key,
      Instant from,
      Instant until,
      int usage,
      KeyPurposeId purpose) {
    try {
      boolean authority = (usage & KeyUsage.keyCertSign) != 0;
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name(issuer),
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(until),
              name(subject),
              key.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (purpose != null) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
