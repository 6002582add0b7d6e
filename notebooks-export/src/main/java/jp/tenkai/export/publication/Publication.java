package jp.tenkai.export.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import jp.tenkai.export.about.AboutPages;
import jp.tenkai.export.country.CountryReports;
import jp.tenkai.export.datapackage.DataPackage;
import jp.tenkai.export.explore.ExplorePages;
import jp.tenkai.export.notebook.Notebooks;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.FilesAgainstManifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseFiles;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.report.StrategyReports;
import jp.tenkai.export.signature.Signing;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.site.Site;
import jp.tenkai.export.workbook.Workbooks;

/** Makes what people open from a release: a whole new publication, or the old one untouched. */
public final class Publication {

  static final String PDF = ".pdf";

  private Publication() {}

  /**
   * How a publication ended.
   *
   * @param directory the link that readers open
   * @param files how many files it holds
   * @param unchanged how many of them are the bytes of the publication before, and were not written
   */
  public record Published(Path directory, int files, int unchanged) {}

  /**
   * Makes the parts and shows them; see {@link #draft}.
   *
   * @throws IOException when a file can't be made or written
   */
  public static Published write(
      ReleaseContents contents,
      Path out,
      Set<Part> parts,
      String key,
      Signing signing,
      BiConsumer<Integer, Integer> progress)
      throws IOException {
    try (Draft draft = draft(contents, out, parts, key, signing, progress)) {
      return draft.show();
    }
  }

  /**
   * Makes the parts, several files at a time, and does not show them yet. Parts that are not asked
   * for stay as the publication before has them. What a killed run had finished under the same key
   * is not made again.
   *
   * @param out the folder that also holds the releases; the caller sees to it that only one run is
   *     at it
   * @param key of what is made, empty where it is not known; see {@link #isCurrent}
   * @param signing by whom each PDF and the whole is signed
   * @param progress is told after each file how many are done, and of how many
   * @throws IllegalArgumentException when an id in the tables has no name
   * @throws IOException when a file can't be made or written
   */
  public static Draft draft(
      ReleaseContents contents,
      Path out,
      Set<Part> parts,
      String key,
      Signing signing,
      BiConsumer<Integer, Integer> progress)
      throws IOException {
    PublicationFolder folder = PublicationFolder.begin(out, contents.name(), key);
    try {
      for (Part part : EnumSet.complementOf(EnumSet.copyOf(parts))) {
        folder.keep(part.folder());
      }
      make(signed(pieces(parts, contents), contents.name(), signing), folder, progress);
      if (parts.contains(Part.SITE)) {
        // Last, since these pages name the digests of all other files.
        make(AboutPages.closing(contents, folder.made()), folder, (done, of) -> {});
      }
      folder.finish(
          new PublicationManifest(
              contents.name().toString(),
              contents.tablesSha256(),
              contents.version(),
              parts.size() == Part.values().length ? key : "",
              folder.made()),
          signing);
      return new Draft(folder);
    } catch (IOException | RuntimeException e) {
      // Perhaps the disk is full: what can't be finished now must not take its room.
      folder.close();
      throw e;
    }
  }

  /** A finished publication that readers don't see yet; closed unshown, it is thrown away. */
  public static final class Draft implements AutoCloseable {
    private final PublicationFolder folder;

    private Draft(PublicationFolder folder) {
      this.folder = folder;
    }

    /** What differs from its manifest, read from the disk again; see {@link #differences}. */
    public List<Mismatch> differences() throws IOException {
      return Publication.differences(folder.directory());
    }

    /** How many bytes its files have. */
    public long bytes() {
      return folder.made().stream().mapToLong(MadeFile::bytes).sum();
    }

    /** How many files it has but for its manifest. */
    public int files() {
      return folder.made().size();
    }

    /** How many of them are the bytes of the publication before. */
    public int unchanged() {
      return folder.unchanged();
    }

    /** Lets readers see it by one rename. */
    public Published show() throws IOException {
      return new Published(folder.show(), files(), unchanged());
    }

    @Override
    public void close() throws IOException {
      folder.close();
    }
  }

  /**
   * Whether the publication of a release was made under this key and is intact, so that making it
   * again would change nothing.
   */
  public static boolean isCurrent(Path out, ReleaseName release, String key) throws IOException {
    Path publication = directory(out, release);
    return Files.isRegularFile(publication.resolve(PublicationManifest.FILE))
        && differences(publication).isEmpty()
        && PublicationManifest.read(publication).key().equals(key);
  }

  /** Where readers find the publication of a release. */
  public static Path directory(Path out, ReleaseName release) {
    return out.resolve("publications").resolve(release.toString());
  }

  /**
   * Every way in which a publication is not what was made and signed: files that are missing,
   * changed or not listed, no signature or a bad one. None when it is whole.
   */
  public static List<Mismatch> differences(Path publication) throws IOException {
    return SignedPublication.in(publication).mismatches(Optional.empty(), Trust.anyone());
  }

  /** The same of files that lie elsewhere than in a folder, without the signature. */
  public static List<Mismatch> differences(ReleaseFiles publication) throws IOException {
    PublicationManifest manifest;
    try (InputStream in = publication.open(PublicationManifest.FILE)) {
      manifest = PublicationManifest.parse(in.readAllBytes());
    } catch (IOException e) {
      return List.of(
          new Mismatch(
              Mismatch.Kind.NO_MANIFEST,
              PublicationManifest.FILE,
              "",
              String.valueOf(e.getMessage())));
    }
    return FilesAgainstManifest.of(
        publication, SignedPublication.listed(manifest), SignedPublication.BESIDES);
  }

  /** The longest first, so that no core waits at the end. */
  private static List<Piece> pieces(Set<Part> parts, ReleaseContents contents) {
    List<Piece> pieces = new ArrayList<>();
    if (parts.contains(Part.NOTEBOOKS)) {
      pieces.addAll(Notebooks.pieces(contents));
    }
    if (parts.contains(Part.REPORT)) {
      pieces.addAll(StrategyReports.pieces(contents));
    }
    if (parts.contains(Part.DATA)) {
      pieces.addAll(DataPackage.pieces(contents));
    }
    if (parts.contains(Part.WORKBOOK)) {
      pieces.addAll(Workbooks.pieces(contents));
    }
    if (parts.contains(Part.COUNTRY) || parts.contains(Part.SITE)) {
      CountryReports countries = CountryReports.of(contents);
      if (parts.contains(Part.COUNTRY)) {
        pieces.addAll(countries.pdfs());
      }
      if (parts.contains(Part.SITE)) {
        pieces.addAll(countries.pages());
      }
    }
    if (parts.contains(Part.SITE)) {
      pieces.addAll(Site.pieces(contents));
      pieces.addAll(ExplorePages.pieces(contents));
      pieces.addAll(AboutPages.pieces(contents));
    }
    return pieces;
  }

  /** Each PDF is signed as it is made, so that it can be passed on alone. */
  private static List<Piece> signed(List<Piece> pieces, ReleaseName release, Signing signing) {
    return pieces.stream()
        .map(
            piece ->
                piece.path().endsWith(PDF)
                    ? new Piece(
                        piece.path(),
                        () -> signing.inside(piece.maker().make(), "Tenkai " + release))
                    : piece)
        .toList();
  }

  private static void make(
      List<Piece> pieces, PublicationFolder folder, BiConsumer<Integer, Integer> progress)
      throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (Piece piece : pieces) {
        running.add(
            workers.submit(
                () -> {
                  if (!folder.goOn(piece.path())) {
                    folder.put(piece.path(), piece.maker().make());
                  }
                  progress.accept(done.incrementAndGet(), pieces.size());
                  return null;
                }));
      }
      for (Future<?> file : running) {
        file.get();
      }
    } catch (ExecutionException e) {
      throw asIs(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the publication was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static IOException asIs(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }
}
