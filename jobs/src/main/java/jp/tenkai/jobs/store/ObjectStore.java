package jp.tenkai.jobs.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.FilesAgainstManifest;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.release.SignedManifest;
import jp.tenkai.export.signature.Checked;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.verification.Verification;
import jp.tenkai.jobs.refresh.RunLock;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Releases below a prefix of object storage, where no rename commits. A release is there when its
 * manifest is, which is put last; readers see the one that {@code current.json} names, if its
 * manifest has the hash that stands beside the name. Objects of a release are never replaced.
 */
public final class ObjectStore implements ReleaseStore {
  private static final String CURRENT = "current.json";
  private static final Duration AT_WORK = Duration.ofDays(1);

  private final ObjectAccess access;
  private final Path root;
  private final Path releases;
  private final ObjectJournal journal;
  private final ObjectPublications publications;

  ObjectStore(ObjectAccess access, Path root) {
    this.access = access;
    this.root = root;
    this.releases = new Path(root, "releases");
    this.journal = new ObjectJournal(access, releases);
    this.publications = new ObjectPublications(access, new Path(root, "publications"));
  }

  /**
   * The releases below an address such as {@code s3a://bucket/prefix}.
   *
   * @throws UnusableInput when no program for it is on the class path
   */
  public static ObjectStore at(URI address) throws IOException {
    return new ObjectStore(ObjectAccess.to(address), new Path(address));
  }

  @Override
  public String place() {
    return root.toString();
  }

  @Override
  public ReleaseHistory history() throws IOException {
    List<ReleaseName> whole = new ArrayList<>();
    for (ReleaseName name : begun()) {
      if (access.fs().exists(manifest(name))) {
        whole.add(name);
      }
    }
    List<JournalEntry> entries = journal.entries();
    Optional<ReleaseName> pointed = pointed();
    return new ReleaseHistory(
        whole, pointed.isPresent() ? pointed : lastShown(whole, entries), entries);
  }

  /** Whether {@code current.json} leads readers to no release although one was shown. */
  @Override
  public boolean isLost() throws IOException {
    return pointed().isEmpty()
        && journal.entries().stream().anyMatch(e -> e.kind() == JournalEntry.Kind.SHOWN);
  }

  /** Every release of which an object is there, whole or not. */
  private List<ReleaseName> begun() throws IOException {
    List<ReleaseName> names = new ArrayList<>();
    if (access.fs().exists(releases)) {
      for (FileStatus status : access.fs().listStatus(releases)) {
        if (status.isDirectory()) {
          ReleaseName.parse(status.getPath().getName()).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  /** The release that {@code current.json} names; empty where it is lost or does not hold. */
  private Optional<ReleaseName> pointed() throws IOException {
    Optional<ObjectAccess.Content> content = access.read(new Path(releases, CURRENT));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Pointer pointer;
    try {
      pointer = Pointer.parse(content.get().bytes());
    } catch (IOException e) {
      // Unreadable is as good as lost; the journal knows the release.
      return Optional.empty();
    }
    Optional<ReleaseName> name = pointer.name();
    boolean holds =
        name.isPresent() && pointer.manifestSha256().equals(manifestSha256(name.get()).orElse(""));
    return holds ? name : Optional.empty();
  }

  private static Optional<ReleaseName> lastShown(
      List<ReleaseName> whole, List<JournalEntry> entries) {
    Optional<ReleaseName> last = Optional.empty();
    for (JournalEntry entry : entries) {
      Optional<ReleaseName> led =
          switch (entry.kind()) {
            case SHOWN -> Optional.of(entry.name());
            case WITHDRAWN -> ReleaseName.parse(entry.to());
            case RESTORED, PRUNED -> Optional.empty();
          };
      last = led.isPresent() ? led : last;
    }
    return last.filter(whole::contains);
  }

  @Override
  public Shelved look(ReleaseName name) throws IOException {
    ObjectFiles files = files(name);
    SortedMap<String, Long> sizes = files.sizes();
    List<Mismatch> mismatches = FilesAgainstManifest.ofSizes(files);
    boolean readable = mismatches.stream().noneMatch(m -> m.kind() == Mismatch.Kind.NO_MANIFEST);
    Optional<Manifest> manifest =
        readable
            ? Optional.of(Manifest.parse(access.read(manifest(name)).orElseThrow().bytes()))
            : Optional.empty();
    Optional<ObjectFiles> publication = publications.of(name);
    long published = publication.isPresent() ? sum(publication.get()) : 0;
    return new Shelved(
        name,
        manifest.map(Manifest::created).orElse(""),
        manifest.map(Manifest::tablesSha256).orElse(""),
        sizes.values().stream().mapToLong(Long::longValue).sum() + published,
        mismatches,
        publication.isPresent(),
        sizes.keySet().stream().filter(path -> path.startsWith(Manifest.FILE + ".")).toList());
  }

  private static long sum(ObjectFiles files) throws IOException {
    return files.sizes().values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public Verification verify(ReleaseName name, Trust trust) throws IOException {
    List<Mismatch> mismatches = new ArrayList<>(FilesAgainstManifest.of(files(name)));
    Optional<byte[]> json = bytes(manifest(name));
    if (mismatches.stream().anyMatch(m -> m.kind() == Mismatch.Kind.NO_MANIFEST)
        || json.isEmpty()) {
      return new Verification(mismatches, Checked.unsigned(), Optional.empty(), 0, 0);
    }
    SignedManifest signed =
        SignedManifest.of(json.get(), bytes(new Path(directory(name), Manifest.SIGNATURE)));
    Checked checked = signed.check(trust);
    checked.flaws().forEach(flaw -> mismatches.add(Mismatch.of(Manifest.SIGNATURE, flaw)));
    int listed = signed.manifest().outputs().size();
    Optional<ObjectFiles> publication = publications.of(name);
    if (publication.isEmpty()) {
      return new Verification(mismatches, checked, Optional.empty(), listed, 0);
    }
    // The PDFs' own signatures are not read: their bytes are what the publication's list says.
    mismatches.addAll(Publication.differences(publication.get()));
    return new Verification(
        mismatches, checked, Optional.empty(), listed + publication.get().sizes().size(), 0);
  }

  private Optional<byte[]> bytes(Path path) throws IOException {
    return access.read(path).map(ObjectAccess.Content::bytes);
  }

  @Override
  public void withdraw(ReleaseName current, ReleaseName to, String reason) throws IOException {
    ReleaseHistory history = history();
    note(history, JournalEntry.now(JournalEntry.Kind.WITHDRAWN, current, to.toString(), reason));
    point(history, to);
  }

  @Override
  public Advance restore(ReleaseName name, String reason) throws IOException {
    note(history(), JournalEntry.now(JournalEntry.Kind.RESTORED, name, "", reason));
    return advance(name);
  }

  /** Shows a whole release to readers unless they see a later one or it was withdrawn. */
  Advance advance(ReleaseName name) throws IOException {
    ReleaseHistory history = history();
    Optional<JournalEntry> withdrawal = history.withdrawal(name);
    if (withdrawal.isPresent()) {
      return new Advance.Refused(history.current(), withdrawal.get());
    }
    if (history.current().isPresent() && history.current().get().compareTo(name) >= 0) {
      if (isLost()) {
        point(history, history.current().get());
      }
      return new Advance.Stayed(history.current().get());
    }
    note(history, JournalEntry.now(JournalEntry.Kind.SHOWN, name, "", ""));
    point(history, name);
    return new Advance.Shown(name);
  }

  private void note(ReleaseHistory history, JournalEntry entry) throws IOException {
    journal.add(history.journal(), entry);
  }

  /** Replaces {@code current.json} by one PUT, where possible only if it is still what it was. */
  private void point(ReleaseHistory history, ReleaseName name) throws IOException {
    Path path = new Path(releases, CURRENT);
    Optional<ObjectAccess.Content> before = access.read(path);
    Optional<ReleaseName> now = pointed();
    if (now.isPresent() && !now.equals(history.current())) {
      throw changed(now.get().toString(), history);
    }
    Pointer pointer = new Pointer(name.toString(), manifestSha256(name).orElseThrow());
    try {
      access.replace(path, before, pointer.toJson());
    } catch (IOException e) {
      Optional<ReleaseName> found = pointed();
      if (!found.equals(now) && !found.equals(Optional.of(name))) {
        throw changed(found.map(ReleaseName::toString).orElse(""), history);
      }
      throw e;
    }
  }

  private UnusableInput changed(String found, ReleaseHistory history) {
    return new UnusableInput(
        ProblemCode.CHANGED_MEANWHILE,
        place(),
        0,
        found,
        history.current().map(ReleaseName::toString).orElse("-"));
  }

  /** Removes a release: its manifest first, so that no reader takes the rest for a release. */
  @Override
  public void remove(ReleaseName name, String reason) throws IOException {
    note(history(), JournalEntry.now(JournalEntry.Kind.PRUNED, name, "", reason));
    access.fs().delete(manifest(name), false);
    publications.remove(name);
    access.fs().delete(directory(name), true);
  }

  /**
   * Releases without a manifest and publications that nobody is shown: their upload or removal was
   * cut off. An upload may be at work, so that what is young is left alone.
   */
  @Override
  public List<Leftover> leftovers() throws IOException {
    List<Leftover> left = new ArrayList<>();
    for (Path path : unfinished()) {
      long bytes = access.fs().getContentSummary(path).getLength();
      left.add(new Leftover(path.getParent().getName() + "/" + path.getName(), bytes));
    }
    return left;
  }

  @Override
  public void removeLeftovers() throws IOException {
    for (Path path : unfinished()) {
      access.fs().delete(path, true);
    }
  }

  private List<Path> unfinished() throws IOException {
    ReleaseHistory history = history();
    List<Path> unfinished = new ArrayList<>();
    for (ReleaseName name : begun()) {
      if (!history.names().contains(name) && isLeft(history, name, directory(name))) {
        unfinished.add(directory(name));
      }
    }
    for (Path path : publications.unseen(history)) {
      ReleaseName name = ObjectPublications.releaseOf(path).orElseThrow();
      if (isLeft(history, name, path)) {
        unfinished.add(path);
      }
    }
    return unfinished;
  }

  private boolean isLeft(ReleaseHistory history, ReleaseName name, Path path) throws IOException {
    boolean removed =
        history.journal().stream()
            .anyMatch(e -> e.kind() == JournalEntry.Kind.PRUNED && e.name().equals(name));
    return (removed && !history.names().contains(name))
        || newest(path).isBefore(Instant.now().minus(AT_WORK));
  }

  private Instant newest(Path path) throws IOException {
    long newest = access.fs().getFileStatus(path).getModificationTime();
    if (access.fs().getFileStatus(path).isDirectory()) {
      newest = 0;
      RemoteIterator<LocatedFileStatus> files = access.fs().listFiles(path, true);
      while (files.hasNext()) {
        newest = Math.max(newest, files.next().getModificationTime());
      }
    }
    return Instant.ofEpochMilli(newest);
  }

  /** No lock: the condition on {@code current.json} tells two runs apart. */
  @Override
  public <T> T alone(RunLock.Work<T> work) throws IOException {
    return work.run();
  }

  /** Puts one file of a release; the manifest comes last. */
  void put(ReleaseName name, String path, byte[] content) throws IOException {
    access.put(new Path(directory(name), path), new ByteArrayInputStream(content));
  }

  ObjectFiles files(ReleaseName name) {
    return new ObjectFiles(access.fs(), directory(name));
  }

  ObjectPublications publications() {
    return publications;
  }

  Optional<String> manifestSha256(ReleaseName name) throws IOException {
    return access.read(manifest(name)).map(content -> Sha256.of(content.bytes()));
  }

  ObjectAccess access() {
    return access;
  }

  Path directory(ReleaseName name) {
    return new Path(releases, name.toString());
  }

  private Path manifest(ReleaseName name) {
    return new Path(directory(name), Manifest.FILE);
  }
}
