package jp.tenkai.datasets.sent;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.SparkFiles;

/**
 * The sent files as a file system that Spark's Parquet reader can open: {@code tenkai-sent:///NAME}
 * is the copy that this machine has, wherever it lies. Read only.
 */
public final class SentFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "tenkai-sent";

  private static final URI ROOT = URI.create(SCHEME + ":///");

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public File pathToFile(Path path) {
    return new File(SparkFiles.get(path.getName()));
  }

  /** Without the place of this machine's copy, which another machine has elsewhere. */
  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = super.getFileStatus(path);
    status.setPath(path.makeQualified(ROOT, new Path("/")));
    return status;
  }

  /** There are no folders. */
  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return new FileStatus[] {getFileStatus(path)};
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    throw new IOException("sent files are only read, not written: " + path);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    throw new IOException("sent files are only read, not deleted: " + path);
  }
}
