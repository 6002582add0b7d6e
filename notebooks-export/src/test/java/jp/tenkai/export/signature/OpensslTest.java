package jp.tenkai.export.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSL, which has no part in signing, says the same of signatures as Tenkai does. */
class OpensslTest {
  private static final byte[] MANIFEST =
      "{\r\n  \"created\" : \"2026-10-01T00:00:00Z\",\n \"展開\" : 1 }\n"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Path content;
  private Path root;

  @BeforeEach
  void write() throws Exception {
    content = Files.write(folder.resolve("manifest.json"), MANIFEST);
    root = TestAuthority.shared().rootIn(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "secp256r1", "secp384r1"})
  void acceptsWhatWasSignedAndRefusesWhatChanged(String kind) throws Exception {
    KeyPair pair = kind.equals("RSA") ? TestAuthority.rsa(2048) : TestAuthority.ec(kind);
    Path file =
        TestAuthority.shared().file(folder.resolve("key.p12"), new TestAuthority.Wish(pair));
    SigningKey key =
        SigningKey.open(
            file, TestAuthority.PASSWORD.toCharArray(), Optional.empty(), TestAuthority.NOW);
    byte[] signature = DetachedSignature.sign(MANIFEST, key, TestAuthority.NOW);
    assertThat(DetachedSignature.sign(MANIFEST, key, TestAuthority.NOW)).isEqualTo(signature);
    Files.write(folder.resolve("manifest.json.p7s"), signature);

    assertThat(verify(root).code()).as(verify(root).said()).isZero();
    assertThat(
            DetachedSignature.check(signature, MANIFEST, TestAuthority.NOW, Trust.in(root)).flaws())
        .isEmpty();

    byte[] changed = MANIFEST.clone();
    changed[5] ^= 1;
    Files.write(content, changed);
    assertThat(verify(root).code()).isNotZero();
    Files.write(content, MANIFEST);
    // A linefeed more is another manifest, too.
    Files.writeString(content, new String(MANIFEST, StandardCharsets.UTF_8) + "\n");
    assertThat(verify(root).code()).isNotZero();
    Files.write(content, MANIFEST);
    byte[] broken = signature.clone();
    broken[signature.length - 9] ^= 1;
    Files.write(folder.resolve("manifest.json.p7s"), broken);
    assertThat(verify(root).code()).isNotZero();
  }

  @Test
  void refusesAStrangerOfTheSameName() throws Exception {
    SigningKey stranger = new TestAuthority().strangersKey();
    byte[] signature = DetachedSignature.sign(MANIFEST, stranger, TestAuthority.NOW);
    Files.write(folder.resolve("manifest.json.p7s"), signature);

    assertThat(verify(root).code()).isNotZero();
    assertThat(
            DetachedSignature.check(signature, MANIFEST, TestAuthority.NOW, Trust.in(root)).flaws())
        .extracting(Flaw::kind)
        .containsExactly(Flaw.Kind.UNTRUSTED);
  }

  @Test
  void aKeyThatOpensslPackedIsReadAndTheAttributesOfCadesAreThere() throws Exception {
    Path key = folder.resolve("key.pem");
    Path certificate = folder.resolve("certificate.pem");
    Path packed = folder.resolve("packed.p12");
    openssl(
        "req -x509 -newkey rsa:2048 -nodes -days 800 -subj /C=JP/O=Test/CN=Packed -keyout %s -out"
            + " %s -addext keyUsage=critical,digitalSignature",
        key, certificate);
    openssl("pkcs12 -export -inkey %s -in %s -passout pass:x -out %s", key, certificate, packed);
    Files.setPosixFilePermissions(packed, PosixFilePermissions.fromString("r--------"));
    SigningKey opened = SigningKey.open(packed, "x".toCharArray(), Optional.empty(), Instant.now());
    Files.write(
        folder.resolve("manifest.json.p7s"),
        DetachedSignature.sign(MANIFEST, opened, Instant.now()));

    assertThat(verify(certificate).said()).contains("CAdES Verification successful");
    Tool printed =
        openssl("cms -cmsout -print -noout -inform DER -in %s/manifest.json.p7s", folder);
    assertThat(printed.said())
        .contains("signingTime", "messageDigest", "signingCertificateV2", "eContent: <ABSENT>");
  }

  @Test
  void aDevelopmentKeyIsMadeOnceAndSignsUnderItsName() throws Exception {
    Instant now = Instant.now();
    SigningKey key = DevelopmentKey.open(folder, now);
    Path file = DevelopmentKey.file(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(DevelopmentKey.open(folder, now).signer()).isEqualTo(key.signer());
    try (var files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
    assertThat(key.isDevelopment()).isTrue();
    assertThat(key.signer().subject())
        .isEqualTo("CN=Tenkai development key\\, not for publication / 開発用");
    byte[] signature = DetachedSignature.sign(MANIFEST, key, now);
    Files.write(folder.resolve("manifest.json.p7s"), signature);
    Path pem = TestAuthority.pem(folder.resolve("development.pem"), key.chain().get(0));

    assertThat(verify(pem).code()).as(verify(pem).said()).isZero();
    assertThat(DetachedSignature.check(signature, MANIFEST, now, Trust.anyone()).flaws()).isEmpty();
    assertThat(DetachedSignature.check(signature, MANIFEST, now, Trust.in(pem)).flaws())
        .extracting(Flaw::kind)
        .containsExactly(Flaw.Kind.DEVELOPMENT_KEY);
  }

  private Tool verify(Path authority) throws Exception {
    return openssl(
        "cms -verify -binary -cades -inform DER -in %s/manifest.json.p7s -content %s -CAfile %s"
            + " -out %s/out",
        folder, content, authority, folder);
  }

  private static Tool openssl(String arguments, Path... paths) throws Exception {
    String line = "openssl " + String.format(Locale.ROOT, arguments, (Object[]) paths);
    return Tool.run("openssl", line.split(" ", -1));
  }
}
