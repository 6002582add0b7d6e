package jp.tenkai.export.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys are read, and what is said of those that are not. */
class SigningKeyTest {
  private static final Instant NOW = TestAuthority.NOW;
  private static final int SIGN = KeyUsage.digitalSignature;
  private static final KeyPair PAIR = TestAuthority.ec("secp256r1");
  private static final TestAuthority.Wish GOOD = new TestAuthority.Wish(PAIR);

  @TempDir private Path folder;

  @Test
  void theKeyComesWithItsCertificateAndThoseThatVouchForIt() throws Exception {
    SigningKey key = open(file(GOOD), TestAuthority.PASSWORD, NOW);

    assertThat(key.signer().subject()).isEqualTo(TestAuthority.HOLDER);
    assertThat(key.signer().issuer()).isEqualTo("CN=Test authority,C=JP");
    assertThat(key.isDevelopment()).isFalse();
    assertThat(key.chain()).hasSize(3);
  }

  @Test
  void theTimeOfASignatureIsWhenItsContentWasMadeButNotBeforeTheCertificates() throws Exception {
    SigningKey key = open(file(GOOD), TestAuthority.PASSWORD, NOW);

    assertThat(key.timeFor(NOW.plusMillis(999))).isEqualTo(NOW);
    assertThat(key.timeFor(GOOD.from().minusSeconds(9))).isEqualTo(key.signer().from());
  }

  @Test
  void eachFaultHasItsName() throws Exception {
    Path good = file(GOOD);
    assertFault(KeyFault.WRONG_PASSWORD, good, "wrong", NOW);
    assertFault(KeyFault.WRONG_PASSWORD, good, "", NOW);
    assertFault(KeyFault.EXPIRED, good, TestAuthority.PASSWORD, GOOD.until().plusSeconds(1));
    assertFault(KeyFault.NOT_YET_VALID, good, TestAuthority.PASSWORD, GOOD.from().minusSeconds(1));
    assertFault(KeyFault.NO_FILE, folder.resolve("none.p12"), TestAuthority.PASSWORD, NOW);
    assertFault(KeyFault.NO_FILE, folder, TestAuthority.PASSWORD, NOW);
    Path text = Files.writeString(folder.resolve("text.p12"), "-----BEGIN PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
    assertFault(KeyFault.NOT_PKCS12, text, TestAuthority.PASSWORD, NOW);
    assertFault(
        KeyFault.WRONG_USAGE,
        file(new TestAuthority.Wish(PAIR, GOOD.from(), GOOD.until(), KeyUsage.keyAgreement, null)),
        TestAuthority.PASSWORD,
        NOW);
    assertFault(
        KeyFault.WRONG_USAGE,
        file(
            new TestAuthority.Wish(
                PAIR, GOOD.from(), GOOD.until(), SIGN, KeyPurposeId.id_kp_serverAuth)),
        TestAuthority.PASSWORD,
        NOW);
    assertFault(
        KeyFault.UNFIT_KEY,
        file(new TestAuthority.Wish(TestAuthority.rsa(1024))),
        TestAuthority.PASSWORD,
        NOW);
    assertFault(
        KeyFault.UNFIT_KEY,
        file(new TestAuthority.Wish(KeyPairGenerator.getInstance("Ed25519").generateKeyPair())),
        TestAuthority.PASSWORD,
        NOW);
  }

  @Test
  void aCertificateForDocumentsOrMailIsFit() throws Exception {
    for (KeyPurposeId purpose :
        new KeyPurposeId[] {KeyPurposeId.id_kp_emailProtection, KeyPurposeId.anyExtendedKeyUsage}) {
      Path file = file(new TestAuthority.Wish(PAIR, GOOD.from(), GOOD.until(), SIGN, purpose));
      assertThat(open(file, TestAuthority.PASSWORD, NOW).signer().subject())
          .isEqualTo(TestAuthority.HOLDER);
    }
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws Exception {
    Path file = file(GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    UnusableKeyException refused =
        assertFault(KeyFault.READABLE_BY_OTHERS, file, TestAuthority.PASSWORD, NOW);
    assertThat(refused.found()).isEqualTo("rw-r-----");
    assertThat(refused.expected()).isEqualTo("rw-------");
  }

  @Test
  void ofSeveralKeysTheAliasChooses() throws Exception {
    Path file = TestAuthority.shared().file(folder.resolve("two.p12"), GOOD, "one", "two");

    UnusableKeyException refused =
        assertFault(KeyFault.SEVERAL_KEYS, file, TestAuthority.PASSWORD, NOW);
    assertThat(refused.found()).isEqualTo("one, two");
    char[] password = TestAuthority.PASSWORD.toCharArray();
    assertThat(SigningKey.open(file, password, Optional.of("two"), NOW).chain()).hasSize(3);
    UnusableKeyException none =
        catchThrowableOfType(
            UnusableKeyException.class,
            () -> SigningKey.open(file, password, Optional.of("three"), NOW));
    assertThat(none.fault()).isEqualTo(KeyFault.NO_KEY);
  }

  private UnusableKeyException assertFault(
      KeyFault fault, Path file, String password, Instant now) {
    UnusableKeyException refused =
        catchThrowableOfType(UnusableKeyException.class, () -> open(file, password, now));
    assertThat(refused).isNotNull();
    assertThat(refused.fault()).as(refused.getMessage()).isEqualTo(fault);
    assertThat(refused.getMessage()).doesNotContain(TestAuthority.PASSWORD);
    return refused;
  }

  private Path file(TestAuthority.Wish wish) {
    return TestAuthority.shared().file(folder.resolve("key.p12"), wish);
  }

  private static SigningKey open(Path file, String password, Instant now) throws Exception {
    return SigningKey.open(file, password.toCharArray(), Optional.empty(), now);
  }
}
