package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.SyntheticRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settling a release and showing it are two things. */
class ReleasesTest {

  private static final Quarter Q4 = Quarter.parse("2026Q4");
  private static final ReleaseName FIRST = new ReleaseName(Q4, 1);
  private static final ReleaseName SECOND = new ReleaseName(Q4, 2);

  @TempDir private Path out;

  @Test
  void whatIsSettledIsWholeAndNobodySeesIt() throws IOException {
    Publishing.publish(out, Q4, 1);
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 2)) {
      assertThat(writer.settle(SyntheticRelease.details()))
          .isInstanceOf(ReleaseOutcome.Settled.class);
    }
    Releases releases = Releases.in(out);

    assertThat(releases.list()).containsExactly(FIRST, SECOND);
    assertThat(releases.current()).contains(FIRST);
    assertThat(ReleaseReader.verify(releases.directory(SECOND))).isEmpty();
  }

  @Test
  void theNextRunFindsWhatAKilledOneSettledAndShowsIt() throws IOException {
    Publishing.publish(out, Q4, 1);
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 2)) {
      writer.settle(SyntheticRelease.details());
    }

    assertThat(Publishing.publish(out, Q4, 2)).isInstanceOf(ReleaseOutcome.Unchanged.class);

    assertThat(Releases.in(out).list()).containsExactly(FIRST, SECOND);
    assertThat(Releases.in(out).current()).contains(SECOND);
  }

  @Test
  void currentNeverGoesBack() throws IOException {
    Publishing.publish(out, Q4, 1);
    Publishing.publish(out, Q4, 2);
    Releases releases = Releases.in(out);

    assertThat(releases.advance(FIRST)).isEqualTo(new Advance.Stayed(SECOND));
    assertThat(releases.advance(SECOND)).isEqualTo(new Advance.Stayed(SECOND));
    assertThat(releases.current()).contains(SECOND);
  }

  @Test
  void onlyAReleaseThatIsThereIsShown() throws IOException {
    assertThat(Releases.in(out).list()).isEmpty();
    assertThat(Releases.in(out).current()).isEmpty();
    assertThatThrownBy(() -> Releases.in(out).advance(FIRST))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no release 2026Q4");
  }

  @Test
  void furtherFilesAreListedAndSignaturesLieBesideTheManifest() throws IOException {
    byte[] bom = "{}".getBytes(StandardCharsets.UTF_8);
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      writer.file("sbom/bom.json", bom);
      assertThatThrownBy(() -> writer.file("sbom/bom.json", bom))
          .isInstanceOf(IllegalArgumentException.class);
      for (String elsewhere :
          new String[] {"../x", "tables/x.csv", "manifest.json", "a//b", "/x"}) {
        assertThatThrownBy(() -> writer.file(elsewhere, bom))
            .as(elsewhere)
            .isInstanceOf(IllegalArgumentException.class);
      }
      writer.settle(
          SyntheticRelease.details(), manifest -> Map.of("manifest.json.sig", new byte[] {1}));
    }
    Path release = Releases.in(out).directory(FIRST);

    assertThat(release.resolve("manifest.json.sig")).hasBinaryContent(new byte[] {1});
    assertThat(ReleaseReader.open(release).manifest().outputs())
        .anySatisfy(output -> assertThat(output.path()).isEqualTo("sbom/bom.json"));
    Files.write(release.resolve("sbom/bom.json"), new byte[] {2});
    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind)
        .containsExactly(Mismatch.Kind.CHANGED_FILE);
  }

  @Test
  void aSignatureThatFailsPutsNothingInPlace() throws IOException {
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      assertThatThrownBy(
              () ->
                  writer.settle(
                      SyntheticRelease.details(),
                      manifest -> {
                        throw new IOException("no key");
                      }))
          .hasMessage("no key");
    }
    assertThat(Releases.in(out).list()).isEmpty();
    assertThat(Publishing.hidden(out.resolve("releases"))).containsExactly(".lock");
    assertThat(Releases.in(out).current()).isEqualTo(Optional.empty());
  }
}
