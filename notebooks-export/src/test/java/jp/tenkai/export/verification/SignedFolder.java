package jp.tenkai.export.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.signature.Signing;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.signature.TestAuthority;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/**
 * A folder with two synthetic releases and their publications, signed by a made-up authority's key.
 */
record SignedFolder(Path out) {

  /** Makes the folder; what it holds may be copied, and the copies tampered with. */
  static SignedFolder make(Path out) throws IOException {
    SignedFolder folder = new SignedFolder(out);
    folder.release("2026Q3", 2);
    folder.publish("2026Q3", Set.of(Part.SITE), TestAuthority.sharedKey());
    folder.release("2026Q4", 1);
    folder.publish(
        "2026Q4", Set.of(Part.SITE, Part.REPORT, Part.WORKBOOK), TestAuthority.sharedKey());
    return folder;
  }

  SignedFolder copy(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path from : all.sorted().toList()) {
        Path copied = to.resolve(out.relativize(from).toString());
        if (Files.isSymbolicLink(from)) {
          Files.createSymbolicLink(copied, Files.readSymbolicLink(from));
        } else if (!Files.isDirectory(copied)) {
          Files.copy(from, copied);
        }
      }
    }
    return new SignedFolder(to);
  }

  Path release() {
    return out.resolve("releases/2026Q4");
  }

  Path publication() {
    return out.resolve("publications/2026Q4");
  }

  Path releaseBefore() {
    return out.resolve("releases/2026Q3");
  }

  Path publicationBefore() {
    return out.resolve("publications/2026Q3");
  }

  Verification verify(Trust trust) throws IOException {
    return Verification.of(release(), publication(), trust);
  }

  void publish(String name, Set<Part> parts, SigningKey key) throws IOException {
    Publication.write(
        ReleaseContents.of(ReleaseReader.open(out.resolve("releases").resolve(name))),
        out,
        parts,
        "",
        new Signing(key, SyntheticRelease.details().created()),
        (done, of) -> {});
  }

  private void release(String quarter, int shift) throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables(shift);
    try (ReleaseWriter writer = ReleaseWriter.begin(out, Quarter.parse(quarter))) {
      for (TableSpec spec : ReleaseTables.all()) {
        writer.table(spec, tables.get(spec.name()));
      }
      Releases.in(out).advance(writer.settle(SyntheticRelease.details()).name());
    }
  }

  /** The shared authority's root. */
  static Trust trust(Path folder) {
    try {
      return Trust.in(TestAuthority.shared().rootIn(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
