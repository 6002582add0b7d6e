package jp.tenkai.datasets.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String VALUE = "planted-secret+0123456789";

  @TempDir private Path folder;

  private Path file(String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), VALUE + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  @Test
  void comesFromTheVariableOrFromAFileOfItsOwner() throws IOException {
    assertThat(Secrets.find(Map.of("KEY", VALUE), "KEY").orElseThrow().reveal()).isEqualTo(VALUE);
    assertThat(
            Secrets.find(Map.of("KEY_FILE", file("rw-------").toString()), "KEY")
                .orElseThrow()
                .reveal())
        .isEqualTo(VALUE);
    assertThat(Secrets.find(Map.of("KEY", " "), "KEY")).isEmpty();
    assertThat(Secrets.find(Map.of(), "KEY")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rw--w----"})
  void aFileThatOthersCanTouchIsRefusedWithoutItsContent(String permissions) throws IOException {
    Path file = file(permissions);

    assertThatThrownBy(() -> Secrets.find(Map.of("KEY_FILE", file.toString()), "KEY"))
        .isInstanceOf(UnusableInput.class)
        .satisfies(
            thrown -> {
              var problem = ((UnusableInput) thrown).problems().get(0);
              assertThat(problem.toString())
                  .contains("KEY_FILE", permissions, "chmod 600")
                  .doesNotContain("planted");
            });
  }

  @Test
  void bothAtOnceAnEmptyFileAndNoFileAreRefused() throws IOException {
    String file = file("rw-------").toString();
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("r--------"));

    for (Map<String, String> environment :
        List.of(
            Map.of("KEY", VALUE, "KEY_FILE", file),
            Map.of("KEY_FILE", empty.toString()),
            Map.of("KEY_FILE", folder.resolve("none").toString()))) {
      assertThatThrownBy(() -> Secrets.find(environment, "KEY"))
          .isInstanceOf(UnusableInput.class)
          .satisfies(
              thrown ->
                  assertThat(((UnusableInput) thrown).problems().toString())
                      .doesNotContain("planted"));
    }
  }

  @Test
  void isHiddenInItsTextFormAndInTextsOfOthers() {
    Secret secret = new Secret(VALUE);

    assertThat(secret).hasToString("[hidden]");
    assertThat(secret.hideIn("no such key: " + VALUE + ".")).isEqualTo("no such key: [hidden].");
    assertThat(secret.hideIn("https://host/?key=planted-secret%2B0123456789"))
        .isEqualTo("https://host/?key=[hidden]");
    assertThat(secret.hideIn("cut off within plan")).isEqualTo("cut off within [hidden]");
    assertThat(secret.hideIn("cut off within planted-se…")).isEqualTo("cut off within [hidden]…");
    assertThat(secret.hideIn("nothing of it")).isEqualTo("nothing of it");
    assertThat(secret.isIn("a" + VALUE)).isTrue();
  }
}
