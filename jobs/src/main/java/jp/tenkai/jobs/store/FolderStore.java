package jp.tenkai.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.verification.Verification;
import jp.tenkai.jobs.refresh.RunLock;

/** Releases in a folder of a file system, where a rename commits. */
public final class FolderStore implements ReleaseStore {
  private final Path out;

  FolderStore(Path out) {
    this.out = out;
  }

  @Override
  public String place() {
    return out.toString();
  }

  @Override
  public ReleaseHistory history() throws IOException {
    return releases().history();
  }

  @Override
  public boolean isLost() throws IOException {
    ReleaseHistory history = history();
    return history.current().isEmpty()
        && history.journal().stream().anyMatch(e -> e.kind() == JournalEntry.Kind.SHOWN);
  }

  @Override
  public Shelved look(ReleaseName name) throws IOException {
    Path release = releases().directory(name);
    List<Mismatch> mismatches = ReleaseReader.verify(release);
    boolean readable = mismatches.stream().noneMatch(m -> m.kind() == Mismatch.Kind.NO_MANIFEST);
    Path publication = Publication.directory(out, name);
    boolean published = Files.isDirectory(publication);
    Manifest manifest = readable ? Manifest.read(release.resolve(Manifest.FILE)) : null;
    return new Shelved(
        name,
        manifest == null ? "" : manifest.created(),
        manifest == null ? "" : manifest.tablesSha256(),
        bytes(release) + (published ? bytes(publication.toRealPath()) : 0),
        mismatches,
        published,
        signatures(release));
  }

  private static List<String> signatures(Path release) throws IOException {
    try (Stream<Path> files = Files.list(release)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(Manifest.FILE + "."))
          .sorted()
          .toList();
    }
  }

  @Override
  public Verification verify(ReleaseName name, Trust trust) throws IOException {
    return Verification.of(releases().directory(name), Publication.directory(out, name), trust);
  }

  @Override
  public void withdraw(ReleaseName current, ReleaseName to, String reason) throws IOException {
    releases().withdraw(current, to, reason);
    Publications.in(out).follow();
  }

  @Override
  public Advance restore(ReleaseName name, String reason) throws IOException {
    Advance advance = releases().restore(name, reason);
    Publications.in(out).follow();
    return advance;
  }

  @Override
  public void remove(ReleaseName name, String reason) throws IOException {
    releases().remove(name, reason);
    Publications.in(out).remove(name);
  }

  @Override
  public List<Leftover> leftovers() throws IOException {
    List<Path> paths = new ArrayList<>(releases().leftovers());
    paths.addAll(Publications.in(out).leftovers());
    List<Leftover> left = new ArrayList<>();
    for (Path path : paths) {
      left.add(
          new Leftover(path.getParent().getFileName() + "/" + path.getFileName(), bytes(path)));
    }
    return left;
  }

  @Override
  public void removeLeftovers() throws IOException {
    releases().removeLeftovers();
    Publications.in(out).removeLeftovers();
  }

  @Override
  public <T> T alone(RunLock.Work<T> work) throws IOException {
    return RunLock.alone(out, work);
  }

  private Releases releases() throws IOException {
    return Releases.in(out);
  }

  private static long bytes(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(path)) {
      long sum = 0;
      for (Path file :
          files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }
}
