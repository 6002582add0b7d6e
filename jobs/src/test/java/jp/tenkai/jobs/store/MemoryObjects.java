package jp.tenkai.jobs.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Object storage in memory, as hard as S3 is: an object appears when its stream is closed, folders
 * are not there but by their objects, a rename is refused, a removal of many may stop anywhere and
 * in any order. A run dies before a given change.
 */
final class MemoryObjects extends FileSystem {
  private static final URI ADDRESS = URI.create("memory://bucket");

  private final SortedMap<String, byte[]> objects;
  private final Countdown countdown;
  private final boolean lastFirst;

  /**
   * @param objects by path; shared by those who look at the same bucket
   * @param lastFirst whether many are removed from the end
   */
  MemoryObjects(SortedMap<String, byte[]> objects, Countdown countdown, boolean lastFirst) {
    this.objects = objects;
    this.countdown = countdown;
    this.lastFirst = lastFirst;
    setConf(new Configuration(false));
  }

  @Override
  public URI getUri() {
    return ADDRESS;
  }

  @Override
  public String getScheme() {
    return "memory";
  }

  private static String key(Path path) {
    return path.toUri().getPath();
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) {
    return capability.equals(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE)
        || capability.equals(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
  }

  @Override
  public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
    return new Builder(this, path);
  }

  /** Hears the conditions, which Hadoop's own builder leaves out. */
  private final class Builder extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {
    Builder(FileSystem fs, Path path) {
      super(fs, path);
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      boolean absent =
          getOptions()
              .getBoolean(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, false);
      String tag =
          getOptions().get(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, "");
      return new FSDataOutputStream(new Upload(key(getPath()), absent, tag), null);
    }

    @Override
    public Builder getThisBuilder() {
      return this;
    }
  }

  private final class Upload extends ByteArrayOutputStream {
    private final String key;
    private final boolean absent;
    private final String tag;

    Upload(String key, boolean absent, String tag) {
      this.key = key;
      this.absent = absent;
      this.tag = tag;
    }

    @Override
    public void close() throws IOException {
      countdown.next();
      byte[] there = objects.get(key);
      if (absent && there != null) {
        throw new PathIOException(key, "412: is there already");
      }
      if (!tag.isEmpty() && (there == null || !tag.equals(tag(there)))) {
        throw new PathIOException(key, "412: is another by now");
      }
      objects.put(key, toByteArray());
    }
  }

  private static String tag(byte[] content) {
    return Integer.toHexString(Arrays.hashCode(content));
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    byte[] content = objects.get(key(path));
    if (content == null) {
      throw new FileNotFoundException(path.toString());
    }
    return new FSDataInputStream(new Download(content));
  }

  private static final class Download extends ByteArrayInputStream
      implements Seekable, PositionedReadable {
    Download(byte[] content) {
      super(content);
    }

    @Override
    public void seek(long position) {
      pos = (int) position;
    }

    @Override
    public long getPos() {
      return pos;
    }

    @Override
    public boolean seekToNewSource(long target) {
      return false;
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void readFully(long position, byte[] buffer, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void readFully(long position, byte[] buffer) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    List<String> keys = new ArrayList<>();
    if (objects.containsKey(key(path))) {
      keys.add(key(path));
    } else if (recursive) {
      keys.addAll(below(path));
    }
    if (lastFirst) {
      Collections.reverse(keys);
    }
    for (String key : keys) {
      countdown.next();
      objects.remove(key);
    }
    return !keys.isEmpty();
  }

  private Set<String> below(Path path) {
    String prefix = key(path) + "/";
    return new TreeSet<>(objects.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    SortedMap<String, FileStatus> entries = new TreeMap<>();
    String prefix = key(path) + "/";
    for (String key : below(path)) {
      String name = key.substring(prefix.length());
      int slash = name.indexOf('/');
      Path child = new Path(path, slash < 0 ? name : name.substring(0, slash));
      entries.put(child.getName(), getFileStatus(child));
    }
    if (entries.isEmpty()) {
      throw new FileNotFoundException(path.toString());
    }
    return entries.values().toArray(new FileStatus[0]);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    Optional<byte[]> content = Optional.ofNullable(objects.get(key(path)));
    if (content.isEmpty() && below(path).isEmpty()) {
      throw new FileNotFoundException(path.toString());
    }
    return content.isPresent()
        ? new Tagged(content.get(), makeQualified(path))
        : new FileStatus(0, true, 1, 1, 0, makeQualified(path));
  }

  private static final class Tagged extends FileStatus implements EtagSource {
    private static final long serialVersionUID = 1L;
    private final String tag;

    Tagged(byte[] content, Path path) {
      super(content.length, false, 1, 1, 0, path);
      this.tag = tag(content);
    }

    @Override
    public String getEtag() {
      return tag;
    }
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException("no rename on object storage: " + from);
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException("nothing can be added to an object: " + path);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException("by its builder only: " + path);
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw new UnsupportedOperationException("there are no folders: " + path);
  }

  @Override
  public void setWorkingDirectory(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path("memory://bucket/");
  }
}
