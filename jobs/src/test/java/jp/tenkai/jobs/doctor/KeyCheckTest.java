package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys made by the JDK's own keytool, in every state that a key can be in. */
class KeyCheckTest {
  private static final String PASSWORD = "made-up password";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "-1d, 400, ok ok",
    "-1d, 30, warning soon",
    "-400d, 365, bad expired",
    "+10d, 365, bad early"
  })
  void byItsCertificate(String start, int days, String expected)
      throws IOException, InterruptedException {
    assertThat(Look.word(check(key(start, days), PASSWORD))).isEqualTo(expected);
  }

  @Test
  void byItsFile() throws IOException, InterruptedException, GeneralSecurityException {
    Path key = key("-1d", 400);

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

  private Path key(String start, int days) throws IOException, InterruptedException {
    Path file = folder.resolve("key.p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "tenkai", "-keyalg", "EC", "-storetype", "PKCS12"));
    command.addAll(
        List.of("-dname", "CN=Made up", "-startdate", start, "-validity", String.valueOf(days)));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
