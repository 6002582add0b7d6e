package jp.tenkai.export.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.release.ListedFiles;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.Mismatch.Kind;
import jp.tenkai.export.release.SignedManifest;
import jp.tenkai.export.signature.Checked;
import jp.tenkai.export.signature.DetachedSignature;
import jp.tenkai.export.signature.Flaw;
import jp.tenkai.export.signature.SignedPdf;
import jp.tenkai.export.signature.Signer;
import jp.tenkai.export.signature.Trust;

/** A publication as it lies on the disk, held against its manifest and signatures. */
public final class SignedPublication {
  /** Files that the list can't hold: the one it stands in, and the signature over it. */
  static final Set<String> BESIDES =
      Set.of(PublicationManifest.FILE, PublicationManifest.SIGNATURE);

  private final Path folder;
  private final byte[] json;
  private final Optional<PublicationManifest> manifest;
  private final Optional<byte[]> signature;
  private final String unreadable;

  private SignedPublication(
      Path folder,
      byte[] json,
      Optional<PublicationManifest> manifest,
      Optional<byte[]> signature,
      String unreadable) {
    this.folder = folder;
    this.json = json;
    this.manifest = manifest;
    this.signature = signature;
    this.unreadable = unreadable;
  }

  /** Looks at a publication; one whose manifest can't be read is looked at all the same. */
  public static SignedPublication in(Path publication) throws IOException {
    Path real = publication.toRealPath();
    try {
      byte[] json = SignedManifest.bytes(real.resolve(PublicationManifest.FILE));
      return new SignedPublication(
          real,
          json,
          Optional.of(PublicationManifest.parse(json)),
          SignedManifest.signature(real, PublicationManifest.SIGNATURE),
          "");
    } catch (IOException e) {
      return new SignedPublication(
          real,
          new byte[0],
          Optional.empty(),
          Optional.empty(),
          e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /** How many files its manifest lists. */
  public int files() {
    return manifest.map(m -> m.files().size()).orElse(0);
  }

  /** How many of them are PDFs, each with a signature inside. */
  public int pdfs() {
    return pdfPaths().size();
  }

  /** What its own signature says. */
  public Checked check(Instant made, Trust trust) {
    return signature
        .map(s -> DetachedSignature.check(s, json, made, trust))
        .orElseGet(Checked::unsigned);
  }

  /**
   * Every difference of the files from the manifest, and of the manifest from its signature.
   *
   * @param release that it must be made from; empty where nobody asks
   */
  public List<Mismatch> mismatches(Optional<Manifest> release, Trust trust) throws IOException {
    if (manifest.isEmpty()) {
      return List.of(new Mismatch(Kind.NO_MANIFEST, PublicationManifest.FILE, "", unreadable));
    }
    List<Mismatch> mismatches = new ArrayList<>();
    release.ifPresent(r -> mismatches.addAll(ofAnother(manifest.get(), r)));
    Checked checked =
        release.isPresent()
            ? check(Instant.parse(release.get().created()), trust)
            : signature
                .map(s -> DetachedSignature.check(s, json, trust))
                .orElseGet(Checked::unsigned);
    for (Flaw flaw : checked.flaws()) {
      mismatches.add(Mismatch.of(PublicationManifest.SIGNATURE, flaw));
    }
    mismatches.addAll(ListedFiles.compare(folder, listed(manifest.get()), BESIDES));
    return mismatches;
  }

  /** What a publication's manifest lists, as a release's manifest would. */
  static List<Manifest.Output> listed(PublicationManifest manifest) {
    List<Manifest.Output> listed = new ArrayList<>();
    for (MadeFile file : manifest.files()) {
      listed.add(new Manifest.Output(file.path(), file.sha256(), file.bytes(), null));
    }
    return listed;
  }

  /** Every PDF that isn't as it was signed, or that another signed than the publication. */
  public List<Mismatch> pdfMismatches(Instant made, Trust trust) throws IOException {
    Checked whole = check(made, trust);
    List<Mismatch> mismatches = new ArrayList<>();
    for (String path : pdfPaths()) {
      Path file = folder.resolve(path);
      if (!Files.isRegularFile(file)) {
        continue;
      }
      Checked pdf =
          SignedPdf.check(Files.readAllBytes(file), whole.time().orElse(made), Trust.anyone());
      for (Flaw flaw : pdf.flaws()) {
        mismatches.add(Mismatch.of(path, flaw));
      }
      boolean both = pdf.signer().isPresent() && whole.signer().isPresent();
      if (both && !pdf.signer().equals(whole.signer())) {
        mismatches.add(
            new Mismatch(Kind.OTHER_SIGNER, path, name(whole.signer()), name(pdf.signer())));
      }
    }
    return mismatches;
  }

  private List<String> pdfPaths() {
    return manifest.stream()
        .flatMap(m -> m.files().stream())
        .map(MadeFile::path)
        .filter(path -> path.endsWith(Publication.PDF))
        .toList();
  }

  private static List<Mismatch> ofAnother(PublicationManifest publication, Manifest release) {
    List<Mismatch> mismatches = new ArrayList<>();
    String name = release.name().toString();
    if (!publication.release().equals(name)) {
      mismatches.add(
          new Mismatch(Kind.OTHER_RELEASE, PublicationManifest.FILE, name, publication.release()));
    } else if (!publication.tablesSha256().equals(release.tablesSha256())) {
      mismatches.add(
          new Mismatch(
              Kind.OTHER_RELEASE,
              PublicationManifest.FILE,
              "tables " + release.tablesSha256(),
              "tables " + publication.tablesSha256()));
    }
    return mismatches;
  }

  private static String name(Optional<Signer> signer) {
    return signer.map(s -> s.subject() + ", SHA-256 " + s.fingerprint()).orElse("");
  }
}
