package jp.tenkai.jobs.store;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Objects by name: read whole, put whole. What is put appears at one stroke or not at all, and is
 * put on a condition where the storage can hold one.
 */
final class ObjectAccess {
  /** File systems on which an open file can be seen, and a rename commits. */
  private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs", "webhdfs");

  private static final String IF_ABSENT =
      Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
  private static final String IF_MATCH =
      Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG;

  private final FileSystem fs;

  ObjectAccess(FileSystem fs) {
    this.fs = fs;
  }

  /**
   * The file system of an address, with the settings of Hadoop's own files and those of the process
   * that begin with {@code fs.}.
   *
   * @throws UnusableInput when no program for it is on the class path
   */
  static ObjectAccess to(URI address) throws IOException {
    Configuration configuration = new Configuration();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("fs.")) {
        configuration.set(key, System.getProperty(key));
      }
    }
    try {
      return new ObjectAccess(FileSystem.get(address, configuration));
    } catch (UnsupportedFileSystemException e) {
      throw unknown(address, e.getMessage());
    } catch (NoClassDefFoundError e) {
      throw unknown(address, e.getMessage());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw unknown(address, missing.getMessage());
      }
      throw e;
    }
  }

  private static UnusableInput unknown(URI address, String found) {
    return new UnusableInput(
        ProblemCode.UNKNOWN_STORE,
        address.toString(),
        0,
        String.valueOf(found),
        "a file system that Hadoop knows");
  }

  FileSystem fs() {
    return fs;
  }

  /** The state of an object. */
  static final class Content {
    private final byte[] bytes;
    private final String tag;

    private Content(byte[] bytes, String tag) {
      this.bytes = bytes;
      this.tag = tag;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    /** What the storage calls this state; empty where it has no name for it. */
    String tag() {
      return tag;
    }
  }

  /** An object's content; empty when it isn't there. */
  Optional<Content> read(Path path) throws IOException {
    try {
      FileStatus status = fs.getFileStatus(path);
      String tag = status instanceof EtagSource tagged ? tagged.getEtag() : "";
      try (InputStream in = fs.open(path)) {
        return Optional.of(new Content(in.readAllBytes(), tag == null ? "" : tag));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Puts an object that nobody replaces: its name is used once. */
  void put(Path path, InputStream content) throws IOException {
    boolean renaming = RENAMING.contains(fs.getScheme());
    Path target = renaming ? inWork(path) : path;
    write(fs.createFile(target).overwrite(true).recursive(), content);
    if (renaming) {
      rename(target, path);
    }
  }

  /**
   * Puts an object in place of a known state of it.
   *
   * @param before the state that was read; empty when there was none
   * @throws IOException also when the storage holds another state by now
   */
  void replace(Path path, Optional<Content> before, byte[] content) throws IOException {
    if (RENAMING.contains(fs.getScheme())) {
      Path inWork = inWork(path);
      write(fs.createFile(inWork).overwrite(true).recursive(), new ByteArrayInputStream(content));
      rename(inWork, path);
      return;
    }
    FSDataOutputStreamBuilder<?, ?> builder = fs.createFile(path).overwrite(true).recursive();
    if (before.isEmpty() && fs.hasPathCapability(path, IF_ABSENT)) {
      builder.opt(IF_ABSENT, true);
    }
    if (before.isPresent()
        && !before.get().tag().isEmpty()
        && fs.hasPathCapability(path, IF_MATCH)) {
      builder.opt(IF_MATCH, before.get().tag());
    }
    write(builder, new ByteArrayInputStream(content));
  }

  /** Writes an object; what could not be written to its end is not put. */
  private static void write(FSDataOutputStreamBuilder<?, ?> builder, InputStream content)
      throws IOException {
    try (FSDataOutputStream out = builder.build()) {
      boolean whole = false;
      try {
        content.transferTo(out);
        whole = true;
      } finally {
        if (!whole && out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
          out.abort();
        }
      }
    }
  }

  private static Path inWork(Path path) {
    return new Path(path.getParent(), "." + path.getName() + ".new");
  }

  private void rename(Path from, Path to) throws IOException {
    FileContext.getFileContext(fs.getUri(), fs.getConf())
        .rename(from, to, Options.Rename.OVERWRITE);
  }
}
