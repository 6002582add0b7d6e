package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.signature.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature has to do with whether a release is made anew. */
class SignedReleaseTest {
  private static final Quarter Q4 = Quarter.parse("2026Q4");
  private static final SigningKey GOOD = TestAuthority.sharedKey();
  private static final SigningKey RENEWED = TestAuthority.shared().strangersKey();
  private static final SigningKey DEVELOPMENT = TestAuthority.quickDevelopmentKey();

  @TempDir private Path out;

  @Test
  void theSameReleaseIsSignedWithTheSameBytes() throws IOException {
    publish(out, GOOD);
    publish(out.resolve("other"), GOOD);

    assertThat(out.resolve("other/releases/2026Q4/manifest.json.p7s"))
        .hasSameBinaryContentAs(out.resolve("releases/2026Q4/manifest.json.p7s"));
    assertThat(ReleaseReader.open(out.resolve("releases/2026Q4")).signer()).contains(GOOD.signer());
  }

  @Test
  void aRenewedOrALesserKeyIsNoReasonForARevision() throws IOException {
    publish(out, GOOD);

    assertThat(publish(out, RENEWED)).isInstanceOf(ReleaseOutcome.Unchanged.class);
    assertThat(publish(out, DEVELOPMENT)).isInstanceOf(ReleaseOutcome.Unchanged.class);
  }

  @Test
  void whatADevelopmentKeySignedSaysSoAndIsReleasedAnewWithABetterOne() throws IOException {
    publish(out, DEVELOPMENT);

    assertThat(Manifest.read(out.resolve("releases/2026Q4/manifest.json")).notes())
        .contains(
            "Signed with a development key: nobody vouches for it, and it is not for publication.");
    assertThat(publish(out, DEVELOPMENT)).isInstanceOf(ReleaseOutcome.Unchanged.class);
    assertThat(publish(out, GOOD).name()).hasToString("2026Q4-r2");
    assertThat(Manifest.read(out.resolve("releases/2026Q4-r2/manifest.json")).notes())
        .noneMatch(note -> note.contains("development"));
  }

  @Test
  void anUnsignedOrBadlySignedReleaseIsNotTakenForTheSame() throws IOException {
    publish(out, GOOD);
    Files.delete(out.resolve("releases/2026Q4/manifest.json.p7s"));
    assertThat(publish(out, GOOD).name()).hasToString("2026Q4-r2");

    Files.write(out.resolve("releases/2026Q4-r2/manifest.json.p7s"), new byte[] {1});
    assertThat(publish(out, GOOD).name()).hasToString("2026Q4-r3");
  }

  private static ReleaseOutcome publish(Path out, SigningKey key) throws IOException {
    ReleaseDetails details = SyntheticRelease.details();
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      return writer.settle(
          new ReleaseDetails(
              details.version(),
              details.commit(),
              details.created(),
              details.inputs(),
              details.configuration(),
              details.notes(),
              key));
    }
  }
}
