package jp.tenkai.export.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts a Parquet file's footer into a settled order. Parquet's writer lists the encodings of a
 * column in the order of a hash set of enum constants, which is another one in every process:
 * without this, the same table gives other bytes at every run. And another version of the writer
 * names itself there.
 */
public final class SettledFooter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** The footer's length (4 bytes, little-endian) and the magic word. */
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  /**
   * Each Spark brings its own Parquet: 4.2 this one, 4.1 version 1.16.0. They write the same bytes
   * but for their name, which readers look at only for faults of versions much older than both.
   */
  private static final String CREATED_BY =
      "parquet-mr version 1.17.0 (build fac0c746532e133beb928a7f6a7e57b510b477a1)";

  private SettledFooter() {}

  /**
   * Rewrites the footer in place; the rows are not touched.
   *
   * @throws IOException when it is no whole Parquet file
   */
  public static void settle(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long end = bytes.length() - TAIL;
      byte[] tail = new byte[TAIL];
      if (end < MAGIC.length) {
        throw new IOException(file + ": too short for Parquet");
      }
      bytes.seek(end);
      bytes.readFully(tail);
      ByteBuffer read = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      int length = read.getInt();
      if (length < 0 || length > end) {
        throw new IOException(file + ": footer of " + length + " bytes in " + end);
      }
      long start = end - length;
      byte[] footer = new byte[length];
      bytes.seek(start);
      bytes.readFully(footer);
      FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
      settle(metadata);
      ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(metadata, settled);
      ByteBuffer written =
          ByteBuffer.allocate(settled.size() + TAIL)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(settled.toByteArray())
              .putInt(settled.size())
              .put(MAGIC);
      bytes.seek(start);
      bytes.write(written.array());
      bytes.setLength(start + written.capacity());
    }
  }

  private static void settle(FileMetaData metadata) {
    metadata.setCreated_by(CREATED_BY);
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        List<Encoding> encodings = new ArrayList<>(column.getEncodings());
        encodings.sort(Comparator.comparingInt(Encoding::getValue));
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
          List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
          stats.sort(
              Comparator.comparingInt((PageEncodingStats s) -> s.getPage_type().getValue())
                  .thenComparingInt(s -> s.getEncoding().getValue()));
          column.setEncoding_stats(stats);
        }
      }
    }
  }
}
