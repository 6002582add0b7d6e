package jp.tenkai.jobs.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.verification.Verification;
import jp.tenkai.jobs.refresh.RunLock;

/** A place where releases and their publications are kept. */
public sealed interface ReleaseStore permits FolderStore, ObjectStore {

  /** A folder, or with a scheme such as {@code s3a:} or {@code hdfs:} a prefix of a file system. */
  static ReleaseStore at(Path out) throws IOException {
    Optional<URI> address = address(out.toString());
    return address.isPresent() ? ObjectStore.at(address.get()) : new FolderStore(out);
  }

  /** The address that a text names, if it names one; a path has swallowed one of two slashes. */
  static Optional<URI> address(String text) {
    Matcher matcher = Pattern.compile("([a-z][a-z0-9+.-]+):/{1,3}(.+)").matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean isLocal = matcher.group(1).equals("file");
    return Optional.of(
        URI.create(matcher.group(1) + (isLocal ? ":///" : "://") + matcher.group(2)));
  }

  /** The place as a person writes it. */
  String place();

  /** What stands here, what readers see, and what was done. */
  ReleaseHistory history() throws IOException;

  /** Whether nothing says any more which release readers see, although one was shown. */
  boolean isLost() throws IOException;

  /** A release at a glance; on object storage its files are counted and not read. */
  Shelved look(ReleaseName name) throws IOException;

  /**
   * Reads every byte of a release, and of its publication where it has one.
   *
   * @param trust who may have signed it
   */
  Verification verify(ReleaseName name, Trust trust) throws IOException;

  /** Takes the current release back and leads readers to an earlier one. */
  void withdraw(ReleaseName current, ReleaseName to, String reason) throws IOException;

  /** Takes a withdrawal back and shows the release unless readers see a later one. */
  Advance restore(ReleaseName name, String reason) throws IOException;

  /** Removes a release and its publication. */
  void remove(ReleaseName name, String reason) throws IOException;

  /** What dead runs have left. */
  List<Leftover> leftovers() throws IOException;

  /** Removes what dead runs have left. */
  void removeLeftovers() throws IOException;

  /** Does some work while no other run changes this place, as far as the place can see to it. */
  <T> T alone(RunLock.Work<T> work) throws IOException;
}
