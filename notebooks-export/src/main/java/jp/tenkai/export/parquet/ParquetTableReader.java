package jp.tenkai.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import tech.tablesaw.api.Table;

/** Reads a release table back from Parquet. */
public final class ParquetTableReader {

  private ParquetTableReader() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException when the file can't be read or its schema isn't the table's
   */
  public static Table read(TableSpec spec, Path file) throws IOException {
    TableBuilder table = TableBuilder.of(spec);
    try (ParquetReader<Map<String, Object>> reader =
        new Builder(new LocalInputFile(file), spec)
            .withCodecFactory(new ZstdCodecs())
            .usePageChecksumVerification()
            .build()) {
      Map<String, Object> row = reader.read();
      while (row != null) {
        table.add(row);
        row = reader.read();
      }
    } catch (ParquetDecodingException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return table.build();
  }

  private static final class Builder extends ParquetReader.Builder<Map<String, Object>> {
    private final TableSpec spec;

    Builder(InputFile file, TableSpec spec) {
      super(file, new PlainParquetConfiguration());
      this.spec = spec;
    }

    @Override
    protected ReadSupport<Map<String, Object>> getReadSupport() {
      return new RowReadSupport(spec);
    }
  }

  private static final class RowReadSupport extends ReadSupport<Map<String, Object>> {
    private final TableSpec spec;

    RowReadSupport(TableSpec spec) {
      this.spec = spec;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType expected = ParquetSchemas.of(spec);
      if (!context.getFileSchema().equals(expected)) {
        throw new ParquetDecodingException(
            "expected the schema " + expected + ", found " + context.getFileSchema());
      }
      return new ReadContext(expected);
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    public RecordMaterializer<Map<String, Object>> prepareForRead(
        Configuration configuration,
        Map<String, String> keyValueMetaData,
        MessageType fileSchema,
        ReadContext context) {
      return new RowMaterializer(spec.columnNames());
    }

    @Override
    public RecordMaterializer<Map<String, Object>> prepareForRead(
        ParquetConfiguration configuration,
        Map<String, String> keyValueMetaData,
        MessageType fileSchema,
        ReadContext context) {
      return new RowMaterializer(spec.columnNames());
    }
  }

  private static final class RowMaterializer extends RecordMaterializer<Map<String, Object>> {
    private final RowConverter converter;

    RowMaterializer(List<String> columns) {
      converter = new RowConverter(columns);
    }

    @Override
    public Map<String, Object> getCurrentRecord() {
      return new HashMap<>(converter.row());
    }

    @Override
    public RowConverter getRootConverter() {
      return converter;
    }
  }
}
