package jp.tenkai.datasets.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The unpacked bytes of an archive's member, held against what the archive's directory says of
 * them: a directory that lies about a size would make every limit on sizes useless.
 */
final class ArchiveMember extends FilterInputStream {
  private final ZipFile zip;
  private final ZipEntry entry;
  private final String name;
  private final CRC32 sum = new CRC32();
  private long count;

  /**
   * @param zip is closed with the stream
   * @param name what messages call the archive
   */
  ArchiveMember(ZipFile zip, ZipEntry entry, String name) throws IOException {
    super(zip.getInputStream(entry));
    this.zip = zip;
    this.entry = entry;
    this.name = name;
  }

  /**
   * @throws UnusableInput when there are more bytes than the directory states
   * @throws ZipException when there are fewer, or others
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    if (n < 0) {
      end();
      return n;
    }
    sum.update(buffer, offset, n);
    count += n;
    if (count > entry.getSize()) {
      throw Archive.unsafe(
          name,
          entry.getName() + ": more than the " + entry.getSize() + " bytes that it states",
          "as many bytes as the archive states");
    }
    return n;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Reads what is skipped, so that it is counted. */
  @Override
  public long skip(long wanted) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(wanted, 0), 1 << 13)];
    int n = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
    return Math.max(n, 0);
  }

  private void end() throws ZipException {
    if (count != entry.getSize() || sum.getValue() != entry.getCrc()) {
      throw new ZipException(entry.getName() + " is not what the archive states");
    }
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      super.close();
    }
  }
}
