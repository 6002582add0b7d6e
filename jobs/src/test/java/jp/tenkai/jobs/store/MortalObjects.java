package jp.tenkai.jobs.store;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;

/** Another file system, on which a run dies before a given object is put or removed. */
final class MortalObjects extends FilterFileSystem {
  private final Countdown countdown;

  MortalObjects(FileSystem real, Countdown countdown) {
    super(real);
    this.countdown = countdown;
  }

  @Override
  public String getScheme() {
    return fs.getScheme();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public FSDataOutputStreamBuilder createFile(Path path) {
    countdown.next();
    return fs.createFile(path);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    countdown.next();
    return fs.delete(path, recursive);
  }
}
