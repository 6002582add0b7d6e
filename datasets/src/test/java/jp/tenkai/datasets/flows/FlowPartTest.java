package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.trade.SparkForTests;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are encoded here and not by Parquet's own writer: Spark must read them all the same. */
class FlowPartTest {
  private static final int BLOCKS = 5;
  private static final int ROWS = (BLOCKS - 1) * FlowBlock.ROWS + 7;
  private static final List<String> COUNTRIES = List.of("AFG", "AGO", "JPN", "KEN", "ZWE");
  private static final SparkSession SPARK = SparkForTests.session();

  @TempDir Path folder;
  private Path file;

  /** Invented rows: all that a row is follows from its number. */
  private static int year(int row) {
    return row < FlowBlock.ROWS ? 2019 : 2020 + row / 50_000;
  }

  private static int exporter(int row) {
    return row / 20_000;
  }

  private static int importer(int row) {
    return row / 100 % COUNTRIES.size();
  }

  private static int hs6(int row) {
    return 10_000 + row * 7_919 % 989_999;
  }

  private static long value(int row) {
    return row % 1_000 == 0 ? 900_000_000_000_000L - row : row % 97;
  }

  /** None in the whole second page, and here and there. */
  private static double quantity(int row) {
    return row / FlowBlock.ROWS == 1 || row % 33 == 0 ? Double.NaN : row * 0.25;
  }

  private static long line(int row) {
    return 2L + row + row / 10_000;
  }

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("part.parquet");
    try (FlowPart part = new FlowPart(file, COUNTRIES, 2)) {
      FlowBlock block = new FlowBlock();
      for (int row = 0; row < ROWS; row++) {
        int at = block.size++;
        block.year[at] = year(row);
        block.exporter[at] = exporter(row);
        block.importer[at] = importer(row);
        block.hs6[at] = hs6(row);
        block.valueUsd[at] = value(row);
        block.quantity[at] = quantity(row);
        block.line[at] = line(row);
        if (block.isFull() || row == ROWS - 1) {
          part.write(block);
          block.size = 0;
        }
      }
    }
  }

  @Test
  void sparkReadsEveryRowByEitherOfItsReaders() {
    for (String vectorized : List.of("true", "false")) {
      SPARK.conf().set("spark.sql.parquet.enableVectorizedReader", vectorized);
      List<Row> rows = read().orderBy("row").collectAsList();
      SPARK.conf().unset("spark.sql.parquet.enableVectorizedReader");

      assertThat(rows).hasSize(ROWS);
      for (int row = 0; row < ROWS; row++) {
        Row found = rows.get(row);
        assertThat(found.getInt(0)).isEqualTo(year(row));
        assertThat(found.getString(1)).isEqualTo(COUNTRIES.get(exporter(row)));
        assertThat(found.getString(2)).isEqualTo(COUNTRIES.get(importer(row)));
        assertThat(found.getInt(3)).isEqualTo(hs6(row));
        assertThat(found.getLong(4)).isEqualTo(value(row));
        assertThat(found.isNullAt(5)).isEqualTo(Double.isNaN(quantity(row)));
        if (!found.isNullAt(5)) {
          assertThat(found.getDouble(5)).isEqualTo(quantity(row));
        }
        assertThat(found.getLong(6)).isEqualTo(line(row));
      }
    }
  }

  @Test
  void theSchemaIsThatOfTheStore() {
    assertThat(read().schema())
        .isEqualTo(
            new StructType()
                .add("year", DataTypes.IntegerType)
                .add("exporter", DataTypes.StringType)
                .add("importer", DataTypes.StringType)
                .add("hs6", DataTypes.IntegerType)
                .add("value_usd", DataTypes.LongType)
                .add("quantity_t", DataTypes.DoubleType)
                .add("row", DataTypes.LongType));
  }

  /** A filter leaves out pages by their ranges: wrong ranges would lose rows. */
  @Test
  void filtersFindWhatIsThere() {
    assertThat(count(col("year").equalTo(2019))).isEqualTo(FlowBlock.ROWS);
    assertThat(count(col("year").equalTo(2018))).isZero();
    assertThat(count(col("exporter").equalTo("ZWE"))).isZero();
    assertThat(count(col("exporter").equalTo("JPN"))).isEqualTo(20_000);
    assertThat(count(col("importer").equalTo("KEN"))).isEqualTo(of(row -> importer(row) == 3));
    assertThat(count(col("hs6").equalTo(hs6(ROWS - 1)))).isEqualTo(1);
    assertThat(count(col("row").equalTo(line(40_000)))).isEqualTo(1);
    assertThat(count(col("value_usd").gt(1_000))).isEqualTo(of(row -> value(row) > 1_000));
    assertThat(count(col("quantity_t").isNull())).isEqualTo(of(row -> Double.isNaN(quantity(row))));
    assertThat(count(col("quantity_t").gt(16_000))).isEqualTo(of(row -> quantity(row) > 16_000));
  }

  @Test
  void encodingsAndRowGroupsAreAsMeant() throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      List<BlockMetaData> groups = reader.getFooter().getBlocks();
      Map<String, Encoding> encodings = new TreeMap<>();
      Map<String, CompressionCodecName> codecs = new TreeMap<>();
      for (ColumnChunkMetaData column : groups.get(0).getColumns()) {
        String name = column.getPath().toDotString();
        codecs.put(name, column.getCodec());
        column.getEncodingStats().getDataEncodings().forEach(e -> encodings.put(name, e));
      }

      assertThat(groups)
          .extracting(BlockMetaData::getRowCount)
          .containsExactly(2L * FlowBlock.ROWS, 2L * FlowBlock.ROWS, 7L);
      assertThat(encodings)
          .isEqualTo(
              Map.of(
                  "year", Encoding.RLE_DICTIONARY,
                  "exporter", Encoding.RLE_DICTIONARY,
                  "importer", Encoding.RLE_DICTIONARY,
                  "hs6", Encoding.RLE_DICTIONARY,
                  "value_usd", Encoding.DELTA_BINARY_PACKED,
                  "quantity_t", Encoding.PLAIN,
                  "row", Encoding.DELTA_BINARY_PACKED));
      assertThat(codecs)
          .containsEntry("quantity_t", CompressionCodecName.ZSTD)
          .containsEntry("value_usd", CompressionCodecName.UNCOMPRESSED);
    }
  }

  private interface Which {
    boolean is(int row);
  }

  private static long of(Which which) {
    long count = 0;
    for (int row = 0; row < ROWS; row++) {
      count += which.is(row) ? 1 : 0;
    }
    assertThat(count).isPositive();
    return count;
  }

  private long count(Column filter) {
    return read().filter(filter).count();
  }

  private Dataset<Row> read() {
    return SPARK.read().parquet(file.toString());
  }
}
