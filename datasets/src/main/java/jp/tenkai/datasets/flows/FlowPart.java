package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes flows as one Parquet file, column by column: through Spark's rows it takes three times as
 * long. What is the same for a whole file (source, vintage, revision, licence) is not in it, but in
 * the account beside it.
 */
final class FlowPart implements AutoCloseable {
  static final MessageType SCHEMA =
      Types.buildMessage()
          .required(PrimitiveTypeName.INT32)
          .named("year")
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("exporter")
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("importer")
          .required(PrimitiveTypeName.INT32)
          .named("hs6")
          .required(PrimitiveTypeName.INT64)
          .named("value_usd")
          .optional(PrimitiveTypeName.DOUBLE)
          .named("quantity_t")
          .required(PrimitiveTypeName.INT64)
          .named("row")
          .named("flows");

  /** Values of trade hardly repeat: to look for a dictionary of them costs time for nothing. */
  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder()
          .withWriterVersion(WriterVersion.PARQUET_2_0)
          .withDictionaryEncoding("value_usd", false)
          .withDictionaryEncoding("quantity_t", false)
          .withDictionaryEncoding("row", false)
          .withStatisticsEnabled("exporter", false)
          .withStatisticsEnabled("importer", false)
          .withStatisticsEnabled("value_usd", false)
          .withStatisticsEnabled("quantity_t", false)
          .withSizeStatisticsEnabled(false)
          .withAllocator(HeapByteBufferAllocator.getInstance())
          .build();

  private final ParquetFileWriter file;
  private final ColumnChunkPageWriteStore pages;
  private final ColumnWriteStore store;
  private final ColumnWriter[] columns;
  private final Binary[] iso3;
  private long rows;

  /**
   * Begins a file.
   *
   * @param countries ISO 3166-1 alpha-3 codes by the places that blocks name
   */
  FlowPart(Path path, List<String> countries) throws IOException {
    this.iso3 = countries.stream().map(Binary::fromString).toArray(Binary[]::new);
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            SCHEMA,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            0,
            null,
            PROPERTIES);
    file.start();
    BytesInputCompressor compressor = new FlowCompressor();
    this.pages =
        new ColumnChunkPageWriteStore(
            compressor,
            SCHEMA,
            PROPERTIES.getAllocator(),
            PROPERTIES.getColumnIndexTruncateLength(),
            PROPERTIES.getPageWriteChecksumEnabled());
    this.store = PROPERTIES.newColumnWriteStore(SCHEMA, pages, pages);
    this.columns =
        SCHEMA.getColumns().stream().map(store::getColumnWriter).toArray(ColumnWriter[]::new);
  }

  /** Adds the flows of a block. */
  void write(FlowBlock block) {
    int size = block.size;
    int[] whole = block.year;
    ColumnWriter column = columns[0];
    for (int i = 0; i < size; i++) {
      column.write(whole[i], 0, 0);
    }
    whole = block.exporter;
    column = columns[1];
    for (int i = 0; i < size; i++) {
      column.write(iso3[whole[i]], 0, 0);
    }
    whole = block.importer;
    column = columns[2];
    for (int i = 0; i < size; i++) {
      column.write(iso3[whole[i]], 0, 0);
    }
    whole = block.hs6;
    column = columns[3];
    for (int i = 0; i < size; i++) {
      column.write(whole[i], 0, 0);
    }
    long[] big = block.valueUsd;
    column = columns[4];
    for (int i = 0; i < size; i++) {
      column.write(big[i], 0, 0);
    }
    double[] real = block.quantity;
    column = columns[5];
    for (int i = 0; i < size; i++) {
      if (Double.isNaN(real[i])) {
        column.writeNull(0, 0);
      } else {
        column.write(real[i], 0, 1);
      }
    }
    big = block.line;
    column = columns[6];
    for (int i = 0; i < size; i++) {
      column.write(big[i], 0, 0);
    }
    for (int i = 0; i < size; i++) {
      store.endRecord();
    }
    rows += size;
  }

  @Override
  public void close() throws IOException {
    try {
      file.startBlock(rows);
      store.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
      file.end(Map.of());
    } finally {
      store.close();
      pages.close();
      file.close();
    }
  }
}
