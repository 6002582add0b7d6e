package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of signatures: whose they are, and what is wrong with others. */
class VerifyCommandTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void copy() throws IOException {
    out = Files.createDirectories(folder.resolve("out"));
    Path from = MadeRelease.small().out().resolve("releases");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Path to = out.resolve("releases").resolve(from.relativize(path).toString());
        if (Files.isSymbolicLink(path)) {
          Files.createSymbolicLink(to, Files.readSymbolicLink(path));
        } else if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
  }

  @Test
  void saysWhoSignedAndThatNobodyWasAsked() {
    CommandRun run = verify();

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList())
        .hasSize(4)
        .satisfies(l -> assertThat(l.get(0)).matches("2026Q4: all \\d+ files are as they were.*"))
        .satisfies(l -> assertThat(l.get(1)).startsWith("Signed by " + TestAuthority.HOLDER))
        .satisfies(
            l ->
                assertThat(l.get(2))
                    .matches("  issued by CN=Test authority,C=JP, serial \\w+, SHA-256 \\w{64}"))
        .satisfies(l -> assertThat(l.get(3)).contains("--trust CA.pem"));
    assertThat(CommandRun.of("verify", "--lang", "ja", "--out", out.toString()).out())
        .contains("署名者：" + TestAuthority.HOLDER, "発行者：CN=Test authority,C=JP");
  }

  @Test
  void theAuthorityIsAskedWhereItIsGiven() {
    Path stranger = new TestAuthority().rootIn(folder);

    CommandRun refused = verify("--trust", stranger.toString());
    Path root = TestAuthority.shared().rootIn(folder);
    CommandRun accepted = verify("--trust", root.toString());

    assertThat(accepted.code()).isZero();
    assertThat(accepted.out()).doesNotContain("--trust");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("UNTRUSTED: manifest.json.p7s, ")
        .contains("2026Q4: not accepted, 1 differences");
    CommandRun none = verify("--trust", folder.resolve("none.pem").toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("none.pem", "PEM or DER");
  }

  @Test
  void aReleaseWithoutASignatureIsReadAndNotVerified() throws IOException {
    Files.delete(out.resolve("releases/2026Q4/manifest.json.p7s"));

    CommandRun run = verify();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("NO_SIGNATURE: manifest.json.p7s");
    assertThat(Releases.open(out, "current").signer()).isEmpty();
  }

  @Test
  void whatTheDevelopmentKeySignsIsCalledThat() throws IOException {
    String[] publish = {"publish", "--only", "data", "--out", out.toString()};

    CommandRun made = CommandRun.with(Map.of(), publish);

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).contains("Signed with the development key").contains("--key");
    assertThat(out.resolve("keys/development.p12")).isRegularFile();
    CommandRun run = verify();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Publication signed by CN=Tenkai development key")
        .contains("  Development key: nobody vouches for this signer");
    CommandRun trusting = verify("--trust", TestAuthority.shared().rootIn(folder).toString());
    assertThat(trusting.code()).isEqualTo(1);
    assertThat(trusting.err()).startsWith("DEVELOPMENT_KEY: publication.json.p7s");

    Path table = out.resolve("publications/2026Q4/data/ranking.csv");
    Files.writeString(table, "x", StandardOpenOption.APPEND);
    assertThat(verify().err()).contains("CHANGED_FILE: data/ranking.csv");
  }

  private CommandRun verify(String... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("verify", "--out", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }
}
