package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes flows as one Parquet file, block by block and column by column: through Spark's rows, or
 * Parquet's own value-by-value writers, it takes several times as long. A row group is closed every
 * {@link #BLOCKS_A_GROUP} blocks, so that memory does not grow with the file. What is the same for
 * a whole file (source, vintage, revision, licence) is not in it, but in the account beside it.
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

  /** About a million flows, some 10 MB. */
  static final int BLOCKS_A_GROUP = 64;

  private static final int YEARS = 2_200;
  private static final int PRODUCTS = 1_000_000;
  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder().withAllocator(HeapByteBufferAllocator.getInstance()).build();

  private final ParquetFileWriter file;
  private final CodedColumn year;
  private final CodedColumn exporter;
  private final CodedColumn importer;
  private final CodedColumn hs6;
  private final DeltaColumn valueUsd;
  private final QuantityColumn quantity;
  private final DeltaColumn row;
  private final int[] coded = new int[FlowBlock.ROWS];
  private final int blocksAGroup;
  private int blocks;
  private long rows;

  /**
   * Begins a file.
   *
   * @param countries ISO 3166-1 alpha-3 codes by the places that blocks name, in alphabetical order
   */
  FlowPart(Path path, List<String> countries) throws IOException {
    this(path, countries, BLOCKS_A_GROUP);
  }

  FlowPart(Path path, List<String> countries, int blocksAGroup) throws IOException {
    this.blocksAGroup = blocksAGroup;
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
    this.year = numbers(0, YEARS);
    this.exporter = words(1, countries);
    this.importer = words(2, countries);
    this.hs6 = numbers(3, PRODUCTS);
    this.valueUsd = new DeltaColumn(column(4));
    this.quantity = new QuantityColumn(column(5));
    this.row = new DeltaColumn(column(6));
  }

  private static ColumnDescriptor column(int number) {
    return SCHEMA.getColumns().get(number);
  }

  private static CodedColumn numbers(int column, int below) {
    return new CodedColumn(
        column(column),
        below,
        FlowPart::littleEndian,
        (statistics, least, greatest) -> {
          statistics.updateStats(least);
          statistics.updateStats(greatest);
        });
  }

  private static CodedColumn words(int column, List<String> words) {
    Binary[] all = words.stream().map(Binary::fromString).toArray(Binary[]::new);
    return new CodedColumn(
        column(column),
        all.length,
        place -> {
          byte[] word = words.get(place).getBytes(StandardCharsets.UTF_8);
          byte[] length = littleEndian(word.length);
          return ByteBuffer.allocate(length.length + word.length).put(length).put(word).array();
        },
        (statistics, least, greatest) -> range(statistics, all[least], all[greatest]));
  }

  private static void range(Statistics<?> statistics, Binary least, Binary greatest) {
    statistics.updateStats(least);
    statistics.updateStats(greatest);
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  /** Adds the flows of a block. */
  void write(FlowBlock block) throws IOException {
    int size = block.size;
    year.add(block.year, size, coded);
    exporter.add(block.exporter, size, coded);
    importer.add(block.importer, size, coded);
    hs6.add(block.hs6, size, coded);
    valueUsd.add(block.valueUsd, size);
    quantity.add(block.quantity, size);
    row.add(block.line, size);
    rows += size;
    blocks++;
    if (blocks == blocksAGroup) {
      closeGroup();
    }
  }

  private void closeGroup() throws IOException {
    file.startBlock(rows);
    for (PartColumn column : List.of(year, exporter, importer, hs6, valueUsd, quantity, row)) {
      column.writeTo(file, rows);
    }
    file.endBlock();
    rows = 0;
    blocks = 0;
  }

  @Override
  public void close() throws IOException {
    try {
      if (rows > 0) {
        closeGroup();
      }
      file.end(Map.of());
    } finally {
      file.close();
    }
  }
}
