package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys made by the JDK's own keytool, in every state that a key can be in. */
class KeyCheckTest {
  private static final String PASSWORD = "made-up password";

  /** One key for all tests: valid from a day before it was made, for 400 days. */
  @TempDir private static Path shared;

  @TempDir private Path folder;

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-genkeypair", "-alias", "tenkai", "-keyalg", "EC"));
    command.addAll(List.of("-dname", "CN=Made up", "-startdate", "-1d", "-validity", "400"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", original().toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Path original() {
    return shared.resolve("key.p12");
  }

  @ParameterizedTest
  @CsvSource({"0, ok ok", "380, warning soon", "500, bad expired", "-10, bad early"})
  void byItsCertificate(int daysLater, String expected) throws IOException {
    Instant now = Instant.now().plus(Duration.ofDays(daysLater));

    assertThat(Look.word(new KeyCheck(Optional.of(key()), Optional.of(PASSWORD), now)))
        .isEqualTo(expected);
  }

  @Test
  void byItsFile() throws IOException, GeneralSecurityException {
    Path key = key();

    Finding wrong = Look.at(check(key, "another password"));
    assertThat(wrong.about()).isEqualTo("closed");
    assertThat(wrong.values().toString()).doesNotContain("another password");
    assertThat(Look.word(new KeyCheck(Optional.of(key), Optional.empty(), Instant.now())))
        .isEqualTo("bad no_password");
    assertThat(Look.word(check(folder.resolve("none.p12"), PASSWORD))).isEqualTo("bad missing");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(Look.word(check(key, PASSWORD))).isEqualTo("bad shared");

    Path text = Files.writeString(folder.resolve("text.p12"), "no key at all");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
    assertThat(Look.word(check(text, PASSWORD))).isEqualTo("bad closed");

    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, PASSWORD.toCharArray());
    Path nothing = folder.resolve("empty.p12");
    try (var stream = Files.newOutputStream(nothing)) {
      empty.store(stream, PASSWORD.toCharArray());
    }
    Files.setPosixFilePermissions(nothing, PosixFilePermissions.fromString("rw-------"));
    assertThat(Look.word(check(nothing, PASSWORD))).isEqualTo("bad no_key");
  }

  @Test
  void withoutOneItIsOnlyAWarning() throws IOException {
    assertThat(Look.word(new KeyCheck(Optional.empty(), Optional.empty(), Instant.now())))
        .isEqualTo("warning none");
  }

  private static KeyCheck check(Path file, String password) {
    return new KeyCheck(Optional.of(file), Optional.of(password), Instant.now());
  }

  private Path key() throws IOException {
    Path file = Files.copy(original(), folder.resolve("key.p12"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
