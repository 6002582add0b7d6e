package jp.tenkai.export.release;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

  /** What was done to the releases, oldest first. */
  public List<JournalEntry> journal() throws IOException {
    return folder.journal().entries();
  }

  /** The withdrawal of a release, if it is withdrawn. */
  public Optional<JournalEntry> withdrawal(ReleaseName name) throws IOException {
    return Journal.withdrawal(journal(), name);
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
          List<JournalEntry> entries = journal();
          Optional<ReleaseName> current = current();
          Optional<JournalEntry> withdrawal = Journal.withdrawal(entries, name);
          if (withdrawal.isPresent()) {
            return new Advance.Refused(current, withdrawal.get());
          }
          if (current.isPresent() && current.get().compareTo(name) >= 0) {
            return new Advance.Stayed(current.get());
          }
          note(JournalEntry.Kind.SHOWN, name, "", "");
          folder.pointCurrent(name);
          return new Advance.Shown(name);
        });
  }

  private void note(JournalEntry.Kind kind, ReleaseName name, String to, String reason)
      throws IOException {
    folder
        .journal()
        .add(new JournalEntry(Instant.now().toString(), kind, who(), name.toString(), to, reason));
  }

  /** The user and the machine. */
  private static String who() {
    String user = System.getProperty("user.name", "unknown");
    try {
      return user + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return user + "@unknown";
    }
  }
}
