package jp.tenkai.datasets.flows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * One column of a row group that is being gathered: a page a block, encoded in one go and not value
 * by value. Each page carries the smallest and the greatest of its values, because a page without
 * them counts as empty in Parquet's column index.
 */
abstract class PartColumn {
  private final ColumnDescriptor descriptor;
  private final CompressionCodecName codec;
  private final List<Page> pages = new ArrayList<>();

  /** A page of values. */
  private static final class Page {
    /** As they are written. */
    private final byte[] bytes;

    /** How many they are unpacked. */
    private final int plainBytes;

    private final int values;
    private final Statistics<?> statistics;
    private final Encoding encoding;

    Page(byte[] bytes, int plainBytes, int values, Statistics<?> statistics, Encoding encoding) {
      this.bytes = bytes;
      this.plainBytes = plainBytes;
      this.values = values;
      this.statistics = statistics;
      this.encoding = encoding;
    }
  }

  PartColumn(ColumnDescriptor descriptor, CompressionCodecName codec) {
    this.descriptor = descriptor;
    this.codec = codec;
  }

  /** Statistics without a value yet. */
  final Statistics<?> noStatistics() {
    return Statistics.createStats(descriptor.getPrimitiveType());
  }

  /** What encoders hold, which they use again. */
  static byte[] copy(BytesInput... encoded) throws IOException {
    BytesInput all = BytesInput.concat(encoded);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(all.size()));
    all.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  final void add(byte[] bytes, int values, Statistics<?> statistics, Encoding encoding) {
    add(bytes, bytes.length, values, statistics, encoding);
  }

  final void add(
      byte[] bytes, int plainBytes, int values, Statistics<?> statistics, Encoding encoding) {
    pages.add(new Page(bytes, plainBytes, values, statistics, encoding));
  }

  /** Writes what was gathered and begins anew. */
  final void writeTo(ParquetFileWriter file, long rows) throws IOException {
    file.startColumn(descriptor, rows, codec);
    DictionaryPage dictionary = dictionary();
    if (dictionary != null) {
      file.writeDictionaryPage(dictionary);
    }
    for (Page page : pages) {
      file.writeDataPage(
          page.values,
          page.plainBytes,
          BytesInput.from(page.bytes),
          page.statistics,
          page.values,
          Encoding.RLE,
          Encoding.RLE,
          page.encoding);
    }
    file.endColumn();
    pages.clear();
    reset();
  }

  /** The words that the pages name by number; null where values stand for themselves. */
  DictionaryPage dictionary() {
    return null;
  }

  /** Forgets what belongs to one row group. */
  void reset() {
    // Most columns hold nothing but pages.
  }
}
