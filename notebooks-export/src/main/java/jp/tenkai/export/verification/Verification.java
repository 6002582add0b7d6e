package jp.tenkai.export.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.export.publication.SignedPublication;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.Mismatch.Kind;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.SignedManifest;
import jp.tenkai.export.signature.Checked;
import jp.tenkai.export.signature.Flaw;
import jp.tenkai.export.signature.Trust;

/**
 * What was found out about a release and its publication.
 *
 * @param mismatches every reason not to accept them, those of the release first; none when both are
 *     what was signed
 * @param release what the release's signature says
 * @param publication what the publication's signature says; empty where there is no publication
 * @param files how many files both manifests list
 * @param pdfs how many of them are PDFs with a signature inside
 */
public record Verification(
    List<Mismatch> mismatches,
    Checked release,
    Optional<Checked> publication,
    int files,
    int pdfs) {

  public Verification {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Looks at every file of a release, and of its publication where there is one.
   *
   * @param release its directory, or a link to it; its name must be the release's
   * @param publication the link that readers open
   * @throws IOException when the release's directory, or a file in it, can't be read
   */
  public static Verification of(Path release, Path publication, Trust trust) throws IOException {
    Path real = release.toRealPath();
    List<Mismatch> mismatches = new ArrayList<>(ReleaseReader.verify(real));
    SignedManifest signed;
    try {
      signed = SignedManifest.in(real);
    } catch (IOException e) {
      // Said already, among the mismatches.
      return new Verification(mismatches, Checked.unsigned(), Optional.empty(), 0, 0);
    }
    Manifest manifest = signed.manifest();
    Checked checked = signed.check(trust);
    for (Flaw flaw : checked.flaws()) {
      Mismatch mismatch = Mismatch.of(Manifest.SIGNATURE, flaw);
      if (!mismatches.contains(mismatch)) {
        mismatches.add(mismatch);
      }
    }
    String name = String.valueOf(real.getFileName());
    if (!manifest.name().toString().equals(name)) {
      mismatches.add(
          new Mismatch(Kind.OTHER_RELEASE, Manifest.FILE, name, manifest.name().toString()));
    }
    int files = manifest.outputs().size();
    if (!Files.isDirectory(publication)) {
      return new Verification(mismatches, checked, Optional.empty(), files, 0);
    }
    SignedPublication open = SignedPublication.in(publication);
    Instant made = Instant.parse(manifest.created());
    mismatches.addAll(open.mismatches(Optional.of(manifest), trust));
    mismatches.addAll(open.pdfMismatches(made, trust));
    return new Verification(
        mismatches,
        checked,
        Optional.of(open.check(made, trust)),
        files + open.files(),
        open.pdfs());
  }
}
