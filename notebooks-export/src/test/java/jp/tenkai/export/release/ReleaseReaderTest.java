package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.export.release.Mismatch.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseReaderTest {

  @TempDir private Path out;
  private Path release;

  @BeforeEach
  void publish() throws IOException {
    Publishing.publish(out, Quarter.parse("2026Q4"), 1);
    release = out.resolve("releases/2026Q4");
  }

  @Test
  void reportsEveryMismatchAsData() throws IOException {
    Files.writeString(release.resolve("tables/audit.csv"), "changed");
    Files.delete(release.resolve("tables/sources.parquet"));
    Files.writeString(release.resolve("tables/extra.csv"), "extra");

    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind, Mismatch::path)
        .containsExactlyInAnyOrder(
            tuple(Kind.CHANGED_FILE, "tables/audit.csv"),
            tuple(Kind.MISSING_FILE, "tables/sources.parquet"),
            tuple(Kind.EXTRA_FILE, "tables/extra.csv"));
    BrokenReleaseException refused =
        catchThrowableOfType(BrokenReleaseException.class, () -> ReleaseReader.open(release));
    assertThat(refused.mismatches()).hasSize(3);
  }

  @Test
  void aReleaseFromBeforeReleasesWereSignedIsOpened() throws IOException {
    assertThat(ReleaseReader.open(release).signer()).isPresent();
    Files.delete(release.resolve("manifest.json.p7s"));

    assertThat(ReleaseReader.open(release).signer()).isEmpty();
  }

  @Test
  void nothingElseMayLieBesideTheManifest() throws IOException {
    Files.writeString(release.resolve("manifest.json.sig"), "signature");

    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind, Mismatch::path)
        .containsExactly(tuple(Kind.EXTRA_FILE, "manifest.json.sig"));
  }

  @Test
  void aPathOutOfTheReleaseIsNotFollowed() throws IOException {
    Path manifest = release.resolve(Manifest.FILE);
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"tables/audit.csv\"", "\"../../secret.csv\""));

    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind)
        .containsExactlyInAnyOrder(
            Kind.BAD_SIGNATURE, Kind.OUTSIDE, Kind.EXTRA_FILE, Kind.TABLES_DIGEST);
  }

  @Test
  void aBrokenOrMissingManifestIsReported() throws IOException {
    Files.writeString(release.resolve(Manifest.FILE), "{\"quarter\": \"2026Q9\"}");
    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind)
        .containsExactly(Kind.NO_MANIFEST);

    Files.delete(release.resolve(Manifest.FILE));
    assertThat(ReleaseReader.verify(release))
        .extracting(Mismatch::kind)
        .containsExactly(Kind.NO_MANIFEST);
  }

  @Test
  void theManifestComesBackAsItWasWrittenWithSortedKeys() throws IOException {
    Path file = release.resolve(Manifest.FILE);
    Manifest manifest = Manifest.read(file);

    assertThat(file).hasBinaryContent(manifest.toJson());
    assertThat(Files.readString(file))
        .startsWith("{\n  \"commit\" : \"0123abc\",\n  \"configuration\" : {\n    \"coverage\"")
        .contains("\"rows_quarantined\" : 2")
        .endsWith("}\n");
  }
}
