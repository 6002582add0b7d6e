package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and passwords on the command line: what is taken from where, and what is refused. */
class SigningOptionsTest {
  @TempDir private Path folder;

  @Test
  void thePasswordMayComeFromAFileThatOnlyTheOwnerReads() throws IOException {
    Path key = TestAuthority.shared().keyIn(folder);
    Path password = Files.writeString(folder.resolve("password"), TestAuthority.PASSWORD + "\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    String[] options = {"--key", key.toString(), "--key-password-file", password.toString()};

    CommandRun open = refresh(Map.of(), options);
    assertThat(open.code()).isEqualTo(1);
    assertThat(open.err())
        .contains("Other accounts may read or change this secret: found rw-r--r--")
        .contains("chmod 600 " + password)
        .contains("Nothing was published")
        .doesNotContain(TestAuthority.PASSWORD);

    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    assertThat(refresh(Map.of(), options).err()).contains("conf/equivalents.yaml");
  }

  @Test
  void aKeyThatCanNotSignStopsTheRunBeforeItBegins() throws IOException {
    Path key = TestAuthority.shared().keyIn(folder);
    Map<String, String> wrong =
        Map.of(SigningOptions.KEY, key.toString(), SigningOptions.PASSWORD, "wrong");

    CommandRun run = refresh(wrong);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(key + ": The password does not open the file of the key")
        .contains("TENKAI_KEY_PASSWORD");
    assertThat(refresh(wrong, "--lang", "ja").err()).contains("パスワードが違います");
    assertThat(refresh(wrong, "--key", folder.resolve("none.p12").toString()).err())
        .contains("none.p12: The file with the key, password or certificates cannot be used");
    assertThat(refresh(wrong, "--unsigned").code()).isEqualTo(2);
    assertThat(folder.resolve("out/keys")).doesNotExist();
  }

  /**
   * Far enough to see whether the key was taken: the next thing that fails is the configuration.
   */
  private CommandRun refresh(Map<String, String> keys, String... options) {
    Stream<String> fixed =
        Stream.of(
            "refresh",
            "--no-publish",
            "--out",
            folder.resolve("out").toString(),
            "--conf",
            folder.resolve("no-such-conf").toString(),
            "--quarter",
            MadeRelease.QUARTER);
    return CommandRun.with(keys, Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }
}
