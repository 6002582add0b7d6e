package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The releases of a folder side by side, and which of them readers see. Only these methods move
 * {@code current}, each by one rename.
 */
public final class Releases {
  private static final String FOLDER = "releases";

  private final ReleaseFolder folder;

  private Releases(ReleaseFolder folder) {
    this.folder = folder;
  }

  /**
   * The releases under {@code <out>/releases}, which need not be there yet.
   *
   * @throws IOException when the folder can't be read
   */
  public static Releases in(Path out) throws IOException {
    Path path = out.resolve(FOLDER);
    return new Releases(new ReleaseFolder(Files.isDirectory(path) ? path.toRealPath() : path));
  }

  /** Every release that stands whole under its name, oldest first, shown or not. */
  public List<ReleaseName> list() throws IOException {
    return folder.list();
  }

  /** The release that readers see; empty where there is none. */
  public Optional<ReleaseName> current() throws IOException {
    return folder.current();
  }

  /** Where a release lies, or would. */
  public Path directory(ReleaseName name) {
    return folder.directory(name);
  }

  /** The withdrawal of a release, if it is withdrawn. */
  public Optional<JournalEntry> withdrawal(ReleaseName name) throws IOException {
    return history().withdrawal(name);
  }

  /** What stands here, what readers see, and what was done. */
  public ReleaseHistory history() throws IOException {
    return folder.history();
  }

  /**
   * Shows a release to readers, unless they see a later quarter or revision already or a person has
   * withdrawn it. The caller has verified it.
   *
   * @throws IOException when no release stands under that name, or the link can't be moved
   */
  public Advance advance(ReleaseName name) throws IOException {
    if (!Files.isRegularFile(directory(name).resolve(Manifest.FILE))) {
      throw new IOException("there is no release " + name + " in " + folder.path());
    }
    return folder.alone(
        () -> {
          ReleaseHistory history = history();
          Optional<JournalEntry> withdrawal = history.withdrawal(name);
          if (withdrawal.isPresent()) {
            return new Advance.Refused(finished(history), withdrawal.get());
          }
          Optional<ReleaseName> current = history.current();
          if (current.isPresent() && current.get().compareTo(name) >= 0) {
            return new Advance.Stayed(current.get());
          }
          folder.journal().add(JournalEntry.now(JournalEntry.Kind.SHOWN, name, "", ""));
          folder.pointCurrent(name);
          return new Advance.Shown(name);
        });
  }

  /** Leads readers to where a withdrawal that was killed half-way meant to lead them. */
  private Optional<ReleaseName> finished(ReleaseHistory history) throws IOException {
    if (history.unfinished().isEmpty() || history.before().isEmpty()) {
      return history.current();
    }
    folder.pointCurrent(history.before().get());
    return history.before();
  }

  /**
   * Takes the current release back and leads readers to an earlier one, which the caller has
   * verified. Done again after a kill, it goes on where it was.
   *
   * @param reason in the words of whoever does it
   */
  public void withdraw(ReleaseName current, ReleaseName to, String reason) throws IOException {
    folder.alone(
        () -> {
          folder
              .journal()
              .add(JournalEntry.now(JournalEntry.Kind.WITHDRAWN, current, to.toString(), reason));
          folder.pointCurrent(to);
          return to;
        });
  }

  /**
   * Takes a withdrawal back and shows the release, which the caller has verified.
   *
   * @param reason in the words of whoever does it
   */
  public Advance restore(ReleaseName name, String reason) throws IOException {
    folder.alone(
        () -> {
          folder.journal().add(JournalEntry.now(JournalEntry.Kind.RESTORED, name, "", reason));
          return name;
        });
    return advance(name);
  }

  /**
   * Removes a release: noted, then hidden by one rename, then deleted.
   *
   * @param reason what it was removed for
   */
  public void remove(ReleaseName name, String reason) throws IOException {
    folder.alone(
        () -> {
          if (current().equals(Optional.of(name))) {
            throw new IOException("release " + name + " is what readers see; it is not removed");
          }
          folder.journal().add(JournalEntry.now(JournalEntry.Kind.PRUNED, name, "", reason));
          folder.remove(name);
          return name;
        });
  }

  /** What dead runs have left. */
  public List<Path> leftovers() throws IOException {
    return Files.isDirectory(folder.path()) ? folder.leftovers() : List.of();
  }

  /** Removes what dead runs have left and says what it was. */
  public List<Path> removeLeftovers() throws IOException {
    return Files.isDirectory(folder.path()) ? folder.alone(folder::removeLeftovers) : List.of();
  }
}
