package jp.tenkai.export.publication;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.signature.Signing;

/**
 * One publication in the making, beside the one that readers see. {@code
 * <out>/publications/<release>} is a link that moves by one rename once everything is there; a file
 * whose bytes did not change is taken over from the publication before and not written again.
 */
final class PublicationFolder implements AutoCloseable {

  private static final String IN_WORK = ".link-";

  private final Path link;
  private final Path directory;
  private final Optional<Path> before;
  private final Map<String, MadeFile> earlier = new HashMap<>();
  private final MadeJournal journal;
  private final Map<String, MadeFile> made = new ConcurrentSkipListMap<>();
  private boolean isEarlierDamaged;

  private PublicationFolder(Path link, Path directory, Optional<Path> before, MadeJournal journal) {
    this.link = link;
    this.directory = directory;
    this.before = before;
    this.journal = journal;
  }

  /**
   * Starts a publication of a release, or goes on with one that a killed run was making under the
   * same key. The caller sees to it that only one run is at it.
   *
   * @param key of what is made; empty where it is not known, and nothing can be gone on with
   * @throws IOException when the folder can't be written
   */
  static PublicationFolder begin(Path out, ReleaseName release, String key) throws IOException {
    Path publications = Files.createDirectories(out.resolve("publications")).toRealPath();
    Path link = publications.resolve(release.toString());
    Optional<Path> before =
        Files.isDirectory(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    Optional<Path> halfDone = Optional.empty();
    for (Path leftover : leftovers(publications, release, before)) {
      if (halfDone.isEmpty() && MadeJournal.isOf(leftover, key)) {
        halfDone = Optional.of(leftover);
      } else {
        remove(leftover);
      }
    }
    Path directory = halfDone.orElseGet(() -> unused(publications, release));
    Files.createDirectories(directory);
    PublicationFolder folder =
        new PublicationFolder(link, directory, before, MadeJournal.open(directory, key));
    folder.readEarlier();
    return folder;
  }

  private static Path unused(Path publications, ReleaseName release) {
    int number = 1;
    Path directory;
    do {
      directory = publications.resolve("." + release + "-" + number++);
    } while (Files.exists(directory, LinkOption.NOFOLLOW_LINKS));
    return directory;
  }

  /** A publication that can't be told is no reason not to make it again, only not to keep parts. */
  private void readEarlier() throws IOException {
    if (before.isPresent() && Files.isRegularFile(before.get().resolve(PublicationManifest.FILE))) {
      try {
        PublicationManifest.read(before.get()).files().forEach(f -> earlier.put(f.path(), f));
      } catch (JacksonException e) {
        isEarlierDamaged = true;
      }
    }
  }

  /** Puts one file in its place; may be called from several threads, once for each path. */
  MadeFile put(String path, byte[] content) throws IOException {
    Piece.requirePath(path);
    MadeFile file = new MadeFile(path, Sha256.of(content), content.length);
    if (made.putIfAbsent(path, file) != null) {
      throw new IllegalStateException("publication: '" + path + "' is made twice");
    }
    Path target = directory.resolve(path);
    Files.createDirectories(target.getParent());
    if (!file.equals(earlier.get(path)) || !takeOver(path, target)) {
      // A half-written file of a killed run, or a second name of a file that readers see.
      Files.deleteIfExists(target);
      Files.write(target, content);
    }
    journal.add(file);
    return file;
  }

  /** Takes a file that a killed run had finished; false where it must be made. */
  boolean goOn(String path) throws IOException {
    Optional<MadeFile> file = journal.finished(path);
    if (file.isEmpty()) {
      return false;
    }
    made.put(path, file.get());
    return true;
  }

  /** Takes over what the publication before holds below a folder. */
  void keep(String folder) throws IOException {
    if (isEarlierDamaged) {
      throw new IOException(
          before.orElseThrow().resolve(PublicationManifest.FILE)
              + " is damaged, so that no part can be kept; make all parts");
    }
    for (MadeFile file : earlier.values()) {
      if (file.path().startsWith(folder + "/")) {
        Path target = directory.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (takeOver(file.path(), target)) {
          made.put(file.path(), file);
        }
      }
    }
  }

  /** A second name for the same bytes; only where they are still what they were. */
  private boolean takeOver(String path, Path target) throws IOException {
    Path old = before.orElseThrow().resolve(path);
    if (!Files.isRegularFile(old) || !Sha256.of(old).equals(earlier.get(path).sha256())) {
      return false;
    }
    Files.deleteIfExists(target);
    try {
      Files.createLink(target, old);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return true;
  }

  /** What was put so far, by path. */
  List<MadeFile> made() {
    return List.copyOf(made.values());
  }

  /** How many of the files are the same bytes as in the publication before. */
  int unchanged() {
    return (int) made.values().stream().filter(f -> f.equals(earlier.get(f.path()))).count();
  }

  /** Writes the last file and makes sure that all of it is on the disk. */
  void finish(PublicationManifest manifest, Signing signing) throws IOException {
    Set<String> listed = manifest.files().stream().map(MadeFile::path).collect(toSet());
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // What a killed run of another set of parts has left.
        if (!listed.contains(directory.relativize(file).toString().replace('\\', '/'))) {
          Files.delete(file);
        }
      }
    }
    Durable.forceTree(directory);
    byte[] json = manifest.toJson();
    last(PublicationManifest.FILE, json);
    last(PublicationManifest.SIGNATURE, signing.over(json));
    Durable.force(directory);
  }

  /** Where it grows until it is shown. */
  Path directory() {
    return directory;
  }

  /**
   * Shows the finished publication to readers and removes the one before.
   *
   * @return the link that now points to it
   */
  Path show() throws IOException {
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          link.toString(), null, "expected a link made by Tenkai; move the folder away");
    }
    Path newLink = link.resolveSibling(IN_WORK + link.getFileName());
    Files.deleteIfExists(newLink);
    Files.createSymbolicLink(newLink, directory.getFileName());
    Files.move(newLink, link, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(link.getParent());
    journal.remove();
    if (before.isPresent()) {
      Durable.deleteTree(before.get());
    }
    return link;
  }

  private void last(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.write(file, content);
    Durable.force(file);
  }

  /** Throws away what is not shown. Only a killed run leaves something to go on with. */
  @Override
  public void close() throws IOException {
    journal.close();
    boolean shown = Files.isDirectory(link) && Files.isSameFile(link, directory);
    if (!shown) {
      remove(directory);
    }
  }

  private static List<Path> leftovers(Path publications, ReleaseName release, Optional<Path> shown)
      throws IOException {
    List<Path> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(publications, "." + release + "-*")) {
      for (Path entry : entries) {
        boolean digits =
            entry
                .getFileName()
                .toString()
                .substring(release.toString().length() + 2)
                .chars()
                .allMatch(Character::isDigit);
        if (digits && !shown.equals(Optional.of(entry))) {
          leftovers.add(entry);
        }
      }
    }
    leftovers.sort(null);
    return leftovers;
  }

  private static void remove(Path leftover) throws IOException {
    Durable.deleteTree(leftover);
    Files.deleteIfExists(MadeJournal.beside(leftover));
  }
}
