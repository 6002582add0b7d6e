package jp.tenkai.export.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;

/** The files of one release or publication, wherever they lie. */
public interface ReleaseFiles {

  /** Every file by its path with slashes, and how many bytes it has. */
  SortedMap<String, Long> sizes() throws IOException;

  /**
   * Opens one of the files.
   *
   * @throws IOException when it isn't there or can't be read
   */
  InputStream open(String path) throws IOException;
}
