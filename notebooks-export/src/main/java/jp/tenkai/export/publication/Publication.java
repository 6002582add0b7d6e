package jp.tenkai.export.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.FolderFiles;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseFiles;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.report.StrategyReports;
import jp.tenkai.export.site.Site;
import jp.tenkai.export.workbook.Workbooks;

/** Makes what people open from a release: a whole new publication, or the old one untouched. */
public final class Publication {

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
   * Makes the parts, several files at a time, and shows them. Parts that are not asked for stay as
   * the publication before has them.
   *
   * @param out the folder that also holds the releases; the caller sees to it that only one run is
   *     at it
   * @param key of what is made, empty where it is not known; see {@link #isCurrent}
   * @param progress is told after each file how many are done, and of how many
   * @throws IllegalArgumentException when an id in the tables has no name
   * @throws IOException when a file can't be made or written
   */
  public static Published write(
      ReleaseContents contents,
      Path out,
      Set<Part> parts,
      String key,
      BiConsumer<Integer, Integer> progress)
      throws IOException {
    try (PublicationFolder folder = PublicationFolder.begin(out, contents.name())) {
      for (Part part : EnumSet.complementOf(EnumSet.copyOf(parts))) {
        folder.keep(part.folder());
      }
      make(pieces(parts, contents), folder, progress);
      if (parts.contains(Part.SITE)) {
        // Last, since these pages name the digests of all other files.
        make(AboutPages.closing(contents, folder.made()), folder, (done, of) -> {});
      }
      Path link =
          folder.show(
              new PublicationManifest(
                  contents.name().toString(),
                  contents.tablesSha256(),
                  contents.version(),
                  parts.size() == Part.values().length ? key : "",
                  folder.made()));
      return new Published(link, folder.made().size(), folder.unchanged());
    }
  }

  /**
   * Whether the publication of a release was made under this key and is intact, so that making it
   * again would change nothing.
   */
  public static boolean isCurrent(Path out, ReleaseName release, String key) throws IOException {
    Path publication = directory(out, release);
    return Files.isRegularFile(publication.resolve(PublicationManifest.FILE))
        && PublicationManifest.read(publication).key().equals(key)
        && differences(publication).isEmpty();
  }

  /** Where readers find the publication of a release. */
  public static Path directory(Path out, ReleaseName release) {
    return out.resolve("publications").resolve(release.toString());
  }

  /** Every file of a publication that is missing, changed or not listed, as lines for a person. */
  public static List<String> differences(Path publication) throws IOException {
    return differences(FolderFiles.below(publication));
  }

  /** The same wherever its files lie. */
  public static List<String> differences(ReleaseFiles publication) throws IOException {
    return PublicationFolder.differences(publication);
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
                  folder.put(piece.path(), piece.maker().make());
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
