package jp.tenkai.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.TableSpec;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes a release table as Parquet, as the package describes it. */
public final class ParquetTableWriter {

  private ParquetTableWriter() {}

  /**
   * Writes a new file.
   *
   * @throws IOException when it can't be written or is there already
   */
  public static void write(TableSpec spec, Table table, Path file) throws IOException {
    try (ParquetWriter<Integer> writer =
        new Builder(new LocalOutputFile(file), spec, table)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageWriteChecksumEnabled(true)
            .build()) {
      for (int row = 0; row < table.rowCount(); row++) {
        writer.write(row);
      }
    }
    SettledFooter.settle(file);
  }

  private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
    private final TableSpec spec;
    private final Table table;

    Builder(OutputFile file, TableSpec spec, Table table) {
      super(file);
      this.spec = spec;
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(spec, table);
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(spec, table);
    }
  }

  /** Writes a table's rows by their index. */
  private static final class RowWriteSupport extends WriteSupport<Integer> {
    private final TableSpec spec;
    private final List<Column<?>> columns = new ArrayList<>();
    private RecordConsumer consumer;

    RowWriteSupport(TableSpec spec, Table table) {
      this.spec = spec;
      // Looked up once: a table finds a column by going through the names of all of them.
      spec.columnNames().forEach(name -> columns.add(table.column(name)));
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(ParquetSchemas.of(spec), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(ParquetSchemas.of(spec), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Integer row) {
      consumer.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        ColumnSpec column = spec.columns().get(i);
        if (isWritten(column, columns.get(i), row)) {
          consumer.startField(column.name(), i);
          write(column.type(), columns.get(i), row);
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    /** A missing cell is not written; the empty text of a key is. */
    private boolean isWritten(ColumnSpec column, Column<?> cells, int row) {
      return !cells.isMissing(row)
          || (column.type() == ColumnType.TEXT && spec.key().contains(column.name()));
    }

    private void write(ColumnType type, Column<?> cells, int row) {
      switch (type) {
        case TEXT -> consumer.addBinary(Binary.fromString(((StringColumn) cells).get(row)));
        case INT -> consumer.addLong(((LongColumn) cells).getLong(row));
        case REAL -> consumer.addDouble(((DoubleColumn) cells).getDouble(row));
        case FLAG -> consumer.addBoolean(((BooleanColumn) cells).get(row));
      }
    }
  }
}
