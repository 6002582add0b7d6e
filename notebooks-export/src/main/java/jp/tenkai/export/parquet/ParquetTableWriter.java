package jp.tenkai.export.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.TableRow;
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
import tech.tablesaw.api.Table;

/** Writes a release table as Parquet, as the package describes it. */
public final class ParquetTableWriter {

  private ParquetTableWriter() {}

  /**
   * Writes a new file.
   *
   * @throws IOException when it can't be written or is there already
   */
  public static void write(TableSpec spec, Table table, Path file) throws IOException {
    try (ParquetWriter<TableRow> writer =
        new Builder(new LocalOutputFile(file), spec)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageWriteChecksumEnabled(true)
            .build()) {
      for (int row = 0; row < table.rowCount(); row++) {
        writer.write(new TableRow(table, row));
      }
    }
    SettledFooter.settle(file);
  }

  private static final class Builder extends ParquetWriter.Builder<TableRow, Builder> {
    private final TableSpec spec;

    Builder(OutputFile file, TableSpec spec) {
      super(file);
      this.spec = spec;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<TableRow> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(spec);
    }

    @Override
    protected WriteSupport<TableRow> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(spec);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<TableRow> {
    private final TableSpec spec;
    private RecordConsumer consumer;

    RowWriteSupport(TableSpec spec) {
      this.spec = spec;
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
    public void write(TableRow row) {
      consumer.startMessage();
      List<ColumnSpec> columns = spec.columns();
      for (int i = 0; i < columns.size(); i++) {
        ColumnSpec column = columns.get(i);
        Runnable cell = cell(column, row);
        if (cell != null) {
          consumer.startField(column.name(), i);
          cell.run();
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    /** What writes the cell, or nothing when it is missing. */
    private Runnable cell(ColumnSpec column, TableRow row) {
      String name = column.name();
      switch (column.type()) {
        case TEXT -> {
          String text = row.text(name);
          boolean write = !text.isEmpty() || spec.key().contains(name);
          return write ? () -> consumer.addBinary(Binary.fromString(text)) : null;
        }
        case INT -> {
          var whole = row.whole(name);
          return whole.isPresent() ? () -> consumer.addLong(whole.getAsLong()) : null;
        }
        case REAL -> {
          double real = row.real(name);
          return Double.isNaN(real) ? null : () -> consumer.addDouble(real);
        }
        case FLAG -> {
          var flag = row.flag(name);
          return flag.isPresent() ? () -> consumer.addBoolean(flag.get()) : null;
        }
      }
      throw new IllegalStateException("column type " + column.type());
    }
  }
}
