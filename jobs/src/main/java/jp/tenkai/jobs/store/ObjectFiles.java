package jp.tenkai.jobs.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.export.release.ReleaseFiles;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Objects below a prefix. */
record ObjectFiles(FileSystem fs, Path prefix) implements ReleaseFiles {

  @Override
  public SortedMap<String, Long> sizes() throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    String beginning = prefix.toUri().getPath() + "/";
    try {
      RemoteIterator<LocatedFileStatus> files = fs.listFiles(prefix, true);
      while (files.hasNext()) {
        LocatedFileStatus file = files.next();
        sizes.put(file.getPath().toUri().getPath().substring(beginning.length()), file.getLen());
      }
    } catch (FileNotFoundException e) {
      // A prefix without objects is not there at all.
      return new TreeMap<>();
    }
    return sizes;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return fs.open(new Path(prefix, path));
  }
}
