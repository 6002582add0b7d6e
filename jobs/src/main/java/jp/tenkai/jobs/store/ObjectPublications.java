package jp.tenkai.jobs.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Sha256;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Publications as objects. A publication may be made again for the same release, so each lies below
 * a prefix that bears the hash of its list of files, and {@code publications/<release>.json} names
 * the one that people are shown.
 */
final class ObjectPublications {
  private static final int HASH_DIGITS = 12;
  private static final String POINTER = ".json";

  private final ObjectAccess access;
  private final Path prefix;

  ObjectPublications(ObjectAccess access, Path prefix) {
    this.access = access;
    this.prefix = prefix;
  }

  /** The publication that people are shown for a release, if it has a whole one. */
  Optional<ObjectFiles> of(ReleaseName name) throws IOException {
    Optional<ObjectAccess.Content> content = access.read(pointer(name));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Pointer pointer;
    try {
      pointer = Pointer.parse(content.get().bytes());
    } catch (IOException e) {
      return Optional.empty();
    }
    ObjectFiles files = below(name, pointer.manifestSha256());
    boolean whole =
        pointer.name().equals(Optional.of(name))
            && access
                .read(new Path(files.prefix(), PublicationManifest.FILE))
                .map(list -> Sha256.of(list.bytes()))
                .equals(Optional.of(pointer.manifestSha256()));
    return whole ? Optional.of(files) : Optional.empty();
  }

  /** Where the publication with this list of files lies, or would. */
  ObjectFiles below(ReleaseName name, String listSha256) {
    String hash = listSha256.substring(0, Math.min(HASH_DIGITS, listSha256.length()));
    return new ObjectFiles(access.fs(), new Path(prefix, name + "-" + hash));
  }

  /** Shows people a publication of which every object is there. */
  void show(ReleaseName name, String listSha256) throws IOException {
    Path path = pointer(name);
    access.replace(path, access.read(path), new Pointer(name.toString(), listSha256).toJson());
  }

  void put(ObjectFiles publication, String path, byte[] content) throws IOException {
    access.put(new Path(publication.prefix(), path), new ByteArrayInputStream(content));
  }

  void remove(ReleaseName name) throws IOException {
    access.fs().delete(pointer(name), false);
    for (Path each : all()) {
      if (releaseOf(each).equals(Optional.of(name))) {
        access.fs().delete(each, true);
      }
    }
  }

  /**
   * What nobody is shown: publications never named, and names of publications without a release.
   */
  List<Path> unseen(ReleaseHistory history) throws IOException {
    Set<String> shown = new HashSet<>();
    for (ReleaseName name : history.names()) {
      of(name).ifPresent(files -> shown.add(files.prefix().getName()));
      shown.add(pointer(name).getName());
    }
    return all().stream().filter(path -> !shown.contains(path.getName())).toList();
  }

  private List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    if (access.fs().exists(prefix)) {
      for (FileStatus status : access.fs().listStatus(prefix)) {
        if (releaseOf(status.getPath()).isPresent()) {
          all.add(status.getPath());
        }
      }
    }
    return all;
  }

  /** The release that an entry here belongs to. */
  static Optional<ReleaseName> releaseOf(Path publication) {
    String name = publication.getName();
    int end = name.endsWith(POINTER) ? name.length() - POINTER.length() : name.lastIndexOf('-');
    return end < 0 ? Optional.empty() : ReleaseName.parse(name.substring(0, end));
  }

  private Path pointer(ReleaseName name) {
    return new Path(prefix, name + POINTER);
  }
}
