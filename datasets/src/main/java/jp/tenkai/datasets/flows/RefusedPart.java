package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes the refused rows of one split as Parquet, in the columns of the store's quarantine, and
 * closes a row group now and then, so that a file of which every row is refused needs no more
 * memory than a good one. The file is made with the first row.
 */
final class RefusedPart implements AutoCloseable {
  private static final int ROWS_A_GROUP = 100_000;

  /** A line may have a million characters. */
  private static final long TEXT_A_GROUP = 8 << 20;

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .addField(text("source"))
          .addField(text("file"))
          .required(PrimitiveTypeName.INT64)
          .named("row")
          .addField(text("column"))
          .addField(text("reason"))
          .addField(text("text"))
          .named("refused");
  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder()
          .withAllocator(HeapByteBufferAllocator.getInstance())
          .withStatisticsEnabled("text", false)
          .build();

  private final Path path;
  private final Binary source;
  private ParquetFileWriter file;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore store;
  private long rows;
  private long text;

  RefusedPart(Path path, String source) {
    this.path = path;
    this.source = Binary.fromString(source);
  }

  private static Type text(String name) {
    return Types.required(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  void write(QuarantinedRow row) throws IOException {
    if (file == null) {
      file =
          new ParquetFileWriter(
              new LocalOutputFile(path),
              SCHEMA,
              ParquetFileWriter.Mode.CREATE,
              ParquetWriter.DEFAULT_BLOCK_SIZE,
              0,
              null,
              PROPERTIES);
      file.start();
    }
    if (store == null) {
      pages =
          new ColumnChunkPageWriteStore(
              new FlowCompressor(),
              SCHEMA,
              PROPERTIES.getAllocator(),
              PROPERTIES.getColumnIndexTruncateLength(),
              PROPERTIES.getPageWriteChecksumEnabled());
      store = PROPERTIES.newColumnWriteStore(SCHEMA, pages, pages);
    }
    column(0).write(source, 0, 0);
    column(1).write(Binary.fromString(row.file()), 0, 0);
    column(2).write(row.row(), 0, 0);
    column(3).write(Binary.fromString(row.column()), 0, 0);
    column(4).write(Binary.fromString(row.refusal().name()), 0, 0);
    column(5).write(Binary.fromString(row.text()), 0, 0);
    store.endRecord();
    rows++;
    text += row.text().length();
    if (rows == ROWS_A_GROUP || text > TEXT_A_GROUP) {
      closeGroup();
    }
  }

  private ColumnWriter column(int number) {
    return store.getColumnWriter(SCHEMA.getColumns().get(number));
  }

  private void closeGroup() throws IOException {
    file.startBlock(rows);
    store.flush();
    pages.flushToFileWriter(file);
    file.endBlock();
    store.close();
    pages.close();
    store = null;
    rows = 0;
    text = 0;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      if (store != null) {
        closeGroup();
      }
      file.end(Map.of());
      file.close();
    }
  }
}
