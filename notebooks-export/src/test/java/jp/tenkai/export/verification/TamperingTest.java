package jp.tenkai.export.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.Mismatch.Kind;
import jp.tenkai.export.signature.Signer;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.export.signature.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was signed is accepted, and what somebody changed since is refused and named. */
class TamperingTest {
  @TempDir private static Path made;
  private static SignedFolder original;

  @TempDir private Path folder;

  @BeforeAll
  static void make() throws IOException {
    original = SignedFolder.make(made.resolve("out"));
  }

  static List<Tampering> ways() {
    return Tampering.all();
  }

  @Test
  void whatWasSignedIsAccepted() throws IOException {
    Verification verification = original.verify(SignedFolder.trust(folder));

    assertThat(verification.mismatches()).isEmpty();
    assertThat(verification.pdfs()).isEqualTo(4);
    Signer signer = verification.release().signer().orElseThrow();
    assertThat(signer.subject()).isEqualTo(TestAuthority.HOLDER);
    assertThat(signer.issuer()).isEqualTo("CN=Test authority,C=JP");
    assertThat(verification.release().time()).contains(TestAuthority.NOW);
    assertThat(verification.publication().orElseThrow().signer()).contains(signer);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isFoundAndNamed(Tampering tampering) throws Exception {
    SignedFolder copy = original.copy(folder.resolve("out"));
    Trust trust = SignedFolder.trust(folder);
    assertThat(copy.verify(trust).mismatches()).isEmpty();

    tampering.deed().to(copy);

    List<Mismatch> found = copy.verify(trust).mismatches();
    assertThat(found)
        .extracting(Mismatch::kind, Mismatch::path)
        .contains(tuple(tampering.kind(), tampering.path()));
  }

  @Test
  void pdfsThatStayedFromAPublicationByAnotherAreNamed() throws IOException {
    SignedFolder copy = original.copy(folder.resolve("out"));
    copy.publish("2026Q4", Set.of(Part.SITE), TestAuthority.quickDevelopmentKey());

    List<Mismatch> found = copy.verify(Trust.anyone()).mismatches();

    assertThat(found).hasSize(4).extracting(Mismatch::kind).containsOnly(Kind.OTHER_SIGNER);
    assertThat(found).extracting(Mismatch::path).contains("report/africa-ja.pdf");
  }
}
