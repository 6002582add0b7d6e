package jp.tenkai.export.verification;

import static jp.tenkai.export.release.Mismatch.Kind.BAD_SIGNATURE;
import static jp.tenkai.export.release.Mismatch.Kind.CHANGED_FILE;
import static jp.tenkai.export.release.Mismatch.Kind.DEVELOPMENT_KEY;
import static jp.tenkai.export.release.Mismatch.Kind.EXTRA_FILE;
import static jp.tenkai.export.release.Mismatch.Kind.MISSING_FILE;
import static jp.tenkai.export.release.Mismatch.Kind.NOT_VALID_THEN;
import static jp.tenkai.export.release.Mismatch.Kind.NO_FILE;
import static jp.tenkai.export.release.Mismatch.Kind.NO_MANIFEST;
import static jp.tenkai.export.release.Mismatch.Kind.NO_SIGNATURE;
import static jp.tenkai.export.release.Mismatch.Kind.OTHER_RELEASE;
import static jp.tenkai.export.release.Mismatch.Kind.OUTSIDE;
import static jp.tenkai.export.release.Mismatch.Kind.UNTRUSTED;
import static jp.tenkai.export.release.Mismatch.Kind.WRONG_USAGE;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.signature.DetachedSignature;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.signature.TestAuthority;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One way of tampering with a release or its publication, and by what it must be found.
 *
 * @param name what somebody did
 * @param deed does it to a copy
 * @param kind that must be among what is found
 * @param path that must be named with it
 */
record Tampering(String name, Deed deed, Mismatch.Kind kind, String path) {
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.json.p7s";
  private static final String PUBLICATION = "publication.json";
  private static final String PUBLICATION_SIGNATURE = "publication.json.p7s";
  private static final String CSV = "tables/ranking.csv";
  private static final String PARQUET = "tables/ranking.parquet";
  private static final String PDF = "report/africa-ja.pdf";
  private static final String PAGE = "site/index.html";
  private static final String WORKBOOK = "workbook/tenkai-2026Q4-africa.xlsx";
  private static final long TEN_GB = 10_000_000_000L;

  /** What somebody does to a folder. */
  interface Deed {
    void to(SignedFolder folder) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }

  /** All that are tried. */
  static List<Tampering> all() {
    List<Tampering> all = new ArrayList<>();
    all.addAll(bits());
    all.addAll(files());
    all.addAll(manifests());
    all.addAll(signatures());
    all.addAll(others());
    return all;
  }

  private static List<Tampering> bits() {
    return List.of(
        of(
            "a bit flipped in the manifest",
            f -> flip(f.release(), MANIFEST),
            BAD_SIGNATURE,
            SIGNATURE),
        of("a bit flipped in a table's CSV", f -> flip(f.release(), CSV), CHANGED_FILE, CSV),
        of(
            "a bit flipped in a table's Parquet",
            f -> flip(f.release(), PARQUET),
            CHANGED_FILE,
            PARQUET),
        of("a bit flipped in a PDF: the list", f -> flip(f.publication(), PDF), CHANGED_FILE, PDF),
        of(
            "a bit flipped in a PDF: its signature",
            f -> flip(f.publication(), PDF),
            BAD_SIGNATURE,
            PDF),
        of("a bit flipped in a page", f -> flip(f.publication(), PAGE), CHANGED_FILE, PAGE),
        of(
            "a bit flipped in a workbook",
            f -> flip(f.publication(), WORKBOOK),
            CHANGED_FILE,
            WORKBOOK),
        of(
            "a bit flipped in the publication's manifest",
            f -> flip(f.publication(), PUBLICATION),
            BAD_SIGNATURE,
            PUBLICATION_SIGNATURE),
        of(
            "a bit flipped in the signature",
            f -> flip(f.release(), SIGNATURE),
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "a bit flipped in the publication's signature",
            f -> flip(f.publication(), PUBLICATION_SIGNATURE),
            BAD_SIGNATURE,
            PUBLICATION_SIGNATURE));
  }

  private static List<Tampering> files() {
    return List.of(
        of("a file cut short", f -> cut(f.release().resolve(CSV), 100), CHANGED_FILE, CSV),
        of("an emptied file", f -> cut(f.publication().resolve(PAGE), 0), CHANGED_FILE, PAGE),
        of(
            "a file removed",
            f -> Files.delete(f.release().resolve(PARQUET)),
            MISSING_FILE,
            PARQUET),
        of("a page removed", f -> Files.delete(f.publication().resolve(PAGE)), MISSING_FILE, PAGE),
        of(
            "a file added to the release",
            f -> Files.writeString(f.release().resolve("tables/extra.csv"), "x"),
            EXTRA_FILE,
            "tables/extra.csv"),
        of(
            "a file added beside the manifest",
            f -> Files.writeString(f.release().resolve("manifest.json.new"), "x"),
            EXTRA_FILE,
            "manifest.json.new"),
        of(
            "a file added to the publication",
            f -> Files.writeString(f.publication().resolve("site/extra.html"), "x"),
            EXTRA_FILE,
            "site/extra.html"),
        of(
            "an empty folder added",
            f -> Files.createDirectory(f.publication().resolve("site/new")),
            EXTRA_FILE,
            "site/new/"),
        of(
            "a file renamed: the old name",
            f -> Files.move(f.release().resolve(CSV), f.release().resolve("tables/Ranking.csv")),
            MISSING_FILE,
            CSV),
        of(
            "a file renamed: the new name",
            f -> Files.move(f.release().resolve(CSV), f.release().resolve("tables/Ranking.csv")),
            EXTRA_FILE,
            "tables/Ranking.csv"),
        of(
            "two files exchanged",
            f -> swap(f.release(), CSV, "tables/sources.csv"),
            CHANGED_FILE,
            CSV),
        of("a link to the same bytes in place of a file", Tampering::link, NO_FILE, CSV),
        of("a link in place of a folder", Tampering::linkFolder, NO_FILE, "tables"),
        of("a folder in place of a file", Tampering::folder, MISSING_FILE, CSV));
  }

  private static List<Tampering> manifests() {
    return List.of(
        of(
            "a path out of the release",
            f -> replace(f.release(), MANIFEST, "\"" + CSV + "\"", "\"../2026Q3/" + CSV + "\""),
            OUTSIDE,
            "../2026Q3/" + CSV),
        of(
            "the manifest written anew, same content",
            Tampering::reserialise,
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "a row count altered",
            f -> replace(f.release(), MANIFEST, "\"rows\" : ", "\"rows\" : 1"),
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "a file said to be of 10 GB",
            f -> replace(f.release(), MANIFEST, "\"bytes\" : ", "\"bytes\" : 10000000"),
            CHANGED_FILE,
            "tables/attribution.csv"),
        of("a manifest of 10 GB", f -> grow(f.release().resolve(MANIFEST)), NO_MANIFEST, MANIFEST),
        of(
            "a signature of 10 GB",
            f -> grow(f.release().resolve(SIGNATURE)),
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "the manifest removed",
            f -> Files.delete(f.release().resolve(MANIFEST)),
            NO_MANIFEST,
            MANIFEST));
  }

  private static List<Tampering> signatures() {
    return List.of(
        of(
            "the signature removed",
            f -> Files.delete(f.release().resolve(SIGNATURE)),
            NO_SIGNATURE,
            SIGNATURE),
        of(
            "the publication's signature removed",
            f -> Files.delete(f.publication().resolve(PUBLICATION_SIGNATURE)),
            NO_SIGNATURE,
            PUBLICATION_SIGNATURE),
        of(
            "the signature of another release",
            f ->
                Files.write(
                    f.release().resolve(SIGNATURE),
                    Files.readAllBytes(f.releaseBefore().resolve(SIGNATURE))),
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "signed by another key under the same names",
            f -> resign(f, new TestAuthority().strangersKey()),
            UNTRUSTED,
            SIGNATURE),
        of(
            "signed with a development key",
            f -> resign(f, TestAuthority.quickDevelopmentKey()),
            DEVELOPMENT_KEY,
            SIGNATURE),
        of(
            "signed after the certificate's time",
            f -> resign(f, TestAuthority.shared().expiredKey()),
            NOT_VALID_THEN,
            SIGNATURE),
        of(
            "signed with a certificate for encryption",
            f -> resign(f, TestAuthority.shared().keyForEncryption()),
            WRONG_USAGE,
            SIGNATURE),
        of(
            "signed with a certificate for a web server",
            f -> resign(f, TestAuthority.shared().keyOfAServer()),
            WRONG_USAGE,
            SIGNATURE),
        of("a signature that states another time", Tampering::otherTime, BAD_SIGNATURE, SIGNATURE),
        of(
            "a signature that holds other bytes itself",
            Tampering::attached,
            BAD_SIGNATURE,
            SIGNATURE),
        of(
            "bytes behind the signature",
            f -> append(f.release().resolve(SIGNATURE)),
            BAD_SIGNATURE,
            SIGNATURE));
  }

  private static List<Tampering> others() {
    return List.of(
        of(
            "the publication of another release",
            f -> exchange(f.publication(), f.publicationBefore()),
            OTHER_RELEASE,
            PUBLICATION),
        of(
            "another release under this name",
            f -> exchange(f.release(), f.releaseBefore()),
            OTHER_RELEASE,
            MANIFEST),
        of("a PDF changed by an update behind its end", Tampering::update, BAD_SIGNATURE, PDF),
        of("bytes behind a PDF", f -> append(f.publication().resolve(PDF)), BAD_SIGNATURE, PDF));
  }

  private static Tampering of(String name, Deed deed, Mismatch.Kind kind, String path) {
    return new Tampering(name, deed, kind, path);
  }

  /** In the middle of the file, and of a manifest within a digest, where it stays readable. */
  private static void flip(Path folder, String name) throws Exception {
    Path file = folder.resolve(name);
    byte[] content = Files.readAllBytes(file);
    int at = content.length / 2;
    if (name.endsWith(".json")) {
      String digest = "\"sha256\" : \"";
      at = new String(content, StandardCharsets.ISO_8859_1).indexOf(digest, at) + digest.length();
    }
    content[at] ^= 1;
    Files.write(file, content);
  }

  private static void cut(Path file, int length) throws Exception {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
  }

  private static void append(Path file) throws Exception {
    Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
  }

  private static void swap(Path folder, String one, String other) throws Exception {
    byte[] content = Files.readAllBytes(folder.resolve(one));
    Files.write(folder.resolve(one), Files.readAllBytes(folder.resolve(other)));
    Files.write(folder.resolve(other), content);
  }

  private static void link(SignedFolder f) throws Exception {
    Path aside = f.out().resolve("aside.csv");
    Files.move(f.release().resolve(CSV), aside);
    Files.createSymbolicLink(f.release().resolve(CSV), aside);
  }

  private static void linkFolder(SignedFolder f) throws Exception {
    Path aside = f.out().resolve("aside");
    Files.move(f.release().resolve("tables"), aside);
    Files.createSymbolicLink(f.release().resolve("tables"), aside);
  }

  private static void folder(SignedFolder f) throws Exception {
    Files.delete(f.release().resolve(CSV));
    Files.createDirectory(f.release().resolve(CSV));
  }

  private static void replace(Path folder, String name, String from, String to) throws Exception {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    int at = text.indexOf(from);
    if (at < 0) {
      throw new AssertionError("nothing to tamper with: " + from);
    }
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private static void reserialise(SignedFolder f) throws Exception {
    JsonMapper mapper = new JsonMapper();
    Path file = f.release().resolve(MANIFEST);
    Files.write(file, mapper.writeValueAsBytes(mapper.readTree(Files.readAllBytes(file))));
  }

  /** To a length only: the file system keeps no bytes for it. */
  private static void grow(Path file) throws Exception {
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw");
        FileChannel channel = grown.getChannel()) {
      channel.position(TEN_GB - 1);
      grown.setLength(TEN_GB);
    }
  }

  private static void resign(SignedFolder f, SigningKey key) throws Exception {
    sign(f, key, TestAuthority.NOW);
  }

  private static void otherTime(SignedFolder f) throws Exception {
    sign(f, TestAuthority.sharedKey(), TestAuthority.NOW.plusSeconds(1));
  }

  private static void sign(SignedFolder f, SigningKey key, Instant time) throws Exception {
    byte[] manifest = Files.readAllBytes(f.release().resolve(MANIFEST));
    Files.write(f.release().resolve(SIGNATURE), DetachedSignature.sign(manifest, key, time));
  }

  private static void attached(SignedFolder f) throws Exception {
    byte[] other = "{\"other\": true}".getBytes(StandardCharsets.UTF_8);
    Files.write(
        f.release().resolve(SIGNATURE), TestAuthority.attached(other, TestAuthority.sharedKey()));
  }

  private static void exchange(Path shown, Path other) throws Exception {
    Path real = shown.toRealPath();
    Durable.deleteTree(real);
    Files.move(other.toRealPath(), real);
  }

  /** As an editor would: the title is another, and all bytes signed before are still there. */
  private static void update(SignedFolder f) throws Exception {
    Path file = f.publication().resolve(PDF);
    byte[] content = Files.readAllBytes(file);
    try (PDDocument document = Loader.loadPDF(content);
        var out = Files.newOutputStream(file)) {
      document.getDocumentInformation().setTitle("Another title");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    if (Files.size(file) <= content.length) {
      throw new AssertionError("the update changed nothing");
    }
  }
}
