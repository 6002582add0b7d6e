package jp.tenkai.export.publication;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Releases;

/**
 * The publications of a folder side by side, and the link {@code publications/current}: the one
 * address at which people always find what was made from the release that readers see.
 */
public final class Publications {
  private static final String CURRENT = "current";
  private static final String NOTES = ".made";
  private static final String CURRENT_IN_WORK = ".link-" + CURRENT;

  private final Path path;
  private final Releases releases;

  private Publications(Path path, Releases releases) {
    this.path = path;
    this.releases = releases;
  }

  /** The publications beside the releases of a folder, which need not be there yet. */
  public static Publications in(Path out) throws IOException {
    Path path = out.resolve("publications");
    return new Publications(Files.isDirectory(path) ? path.toRealPath() : path, Releases.in(out));
  }

  /** The release whose publication people find at {@code publications/current}. */
  public Optional<ReleaseName> current() throws IOException {
    Path link = path.resolve(CURRENT);
    return Files.isSymbolicLink(link)
        ? ReleaseName.parse(Files.readSymbolicLink(link).toString())
        : Optional.empty();
  }

  /**
   * Lets {@code publications/current} follow {@code releases/current}. Where that release has no
   * publication yet, people keep an older one, unless it was withdrawn.
   *
   * @return whose publication they find now
   */
  public Optional<ReleaseName> follow() throws IOException {
    ReleaseHistory history = releases.history();
    Optional<ReleaseName> shown = current();
    if (!Files.isDirectory(path)
        || history.current().isEmpty()
        || shown.equals(history.current())) {
      return shown;
    }
    ReleaseName current = history.current().get();
    Path link = path.resolve(CURRENT);
    if (Files.isDirectory(path.resolve(current.toString()))) {
      if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(link + " is a directory, expected a symbolic link: move it away");
      }
      Path inWork = path.resolve(CURRENT_IN_WORK);
      Files.deleteIfExists(inWork);
      Files.createSymbolicLink(inWork, Path.of(current.toString()));
      Files.move(inWork, link, StandardCopyOption.ATOMIC_MOVE);
      Durable.force(path);
      return Optional.of(current);
    }
    boolean outdated =
        shown.isPresent()
            && (shown.get().compareTo(current) > 0 || history.withdrawal(shown.get()).isPresent());
    if (outdated && Files.isSymbolicLink(link)) {
      Files.delete(link);
      Durable.force(path);
      return Optional.empty();
    }
    return shown;
  }

  /** Removes the publication of a release: from the eyes of people first, then its files. */
  public void remove(ReleaseName release) throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    Path link = path.resolve(release.toString());
    Optional<Path> folder =
        Files.isSymbolicLink(link) && Files.isDirectory(link)
            ? Optional.of(link.toRealPath())
            : Optional.empty();
    if (Files.isSymbolicLink(link)) {
      Files.delete(link);
      Durable.force(path);
    }
    if (folder.isPresent()) {
      Durable.deleteTree(folder.get());
    }
  }

  /**
   * What dead runs have left: folders and links that were never shown, and publications whose
   * release was removed. The caller sees to it that no run is at work.
   */
  public List<Path> leftovers() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    ReleaseHistory history = releases.history();
    Set<Path> shown = new HashSet<>();
    List<Path> left = new ArrayList<>();
    List<Path> hidden = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        Optional<ReleaseName> release = ReleaseName.parse(name);
        if (release.isPresent() && wasRemoved(history, release.get())) {
          left.add(entry);
        } else if (release.isPresent() && Files.isDirectory(entry)) {
          shown.add(entry.toRealPath());
        } else if (isInWork(name)) {
          hidden.add(entry);
        }
      }
    }
    hidden.stream().filter(entry -> !shown.contains(entry)).forEach(left::add);
    left.sort(null);
    return left;
  }

  /** Removes what {@link #leftovers} finds and says what it was. */
  public List<Path> removeLeftovers() throws IOException {
    List<Path> left = leftovers();
    for (Path entry : left) {
      Durable.deleteTree(entry);
    }
    return left;
  }

  private static boolean wasRemoved(ReleaseHistory history, ReleaseName name) {
    boolean pruned =
        history.journal().stream()
            .anyMatch(e -> e.kind() == JournalEntry.Kind.PRUNED && e.name().equals(name));
    return pruned && !history.names().contains(name);
  }

  /**
   * {@code .2026Q4-3}, what notes its progress, {@code .2026Q4-3.made}, and links in the making.
   */
  private static boolean isInWork(String name) {
    String stem = name.endsWith(NOTES) ? name.substring(0, name.length() - NOTES.length()) : name;
    int dash = stem.lastIndexOf('-');
    return name.startsWith(".link-")
        || (name.startsWith(".")
            && dash > 1
            && ReleaseName.parse(stem.substring(1, dash)).isPresent()
            && stem.substring(dash + 1).chars().allMatch(Character::isDigit));
  }
}
