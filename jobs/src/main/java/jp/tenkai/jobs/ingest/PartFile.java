package jp.tenkai.jobs.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.export.parquet.SettledFooter;
import jp.tenkai.export.parquet.ZstdCodecs;
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
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the rows of a small table as one Parquet file without starting Spark: hundreds of
 * indicator files a quarter have some thousand rows each, and a Spark job for each would cost more
 * than reading it.
 */
final class PartFile {
  private PartFile() {}

  /** Writes rows in the order of the table's columns. */
  static void write(DataTable table, List<Row> rows, Path file) throws IOException {
    try (ParquetWriter<Row> writer =
        new Builder(new LocalOutputFile(file), table.schema())
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageWriteChecksumEnabled(true)
            .build()) {
      for (Row row : rows) {
        writer.write(row);
      }
    }
    SettledFooter.settle(file);
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final StructType schema;

    Builder(OutputFile file, StructType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new RowSupport(schema);
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(schema);
    }
  }

  private static final class RowSupport extends WriteSupport<Row> {
    private final StructField[] fields;
    private RecordConsumer consumer;

    RowSupport(StructType schema) {
      this.fields = schema.fields();
    }

    // Abstract in Parquet although deprecated; never called when the configuration is a plain one.
    @SuppressWarnings("deprecation")
    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(parquet(), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(parquet(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
      consumer.startMessage();
      for (int i = 0; i < fields.length; i++) {
        if (row.isNullAt(i)) {
          continue;
        }
        consumer.startField(fields[i].name(), i);
        DataType type = fields[i].dataType();
        if (type.equals(DataTypes.StringType)) {
          consumer.addBinary(Binary.fromString(row.getString(i)));
        } else if (type.equals(DataTypes.IntegerType)) {
          consumer.addInteger(row.getInt(i));
        } else if (type.equals(DataTypes.LongType)) {
          consumer.addLong(row.getLong(i));
        } else {
          consumer.addDouble(row.getDouble(i));
        }
        consumer.endField(fields[i].name(), i);
      }
      consumer.endMessage();
    }

    private MessageType parquet() {
      Types.MessageTypeBuilder message = Types.buildMessage();
      for (StructField field : fields) {
        Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        if (field.dataType().equals(DataTypes.StringType)) {
          message.addField(
              Types.primitive(PrimitiveTypeName.BINARY, repetition)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(field.name()));
        } else {
          message.addField(
              Types.primitive(number(field.dataType()), repetition).named(field.name()));
        }
      }
      return message.named("rows");
    }

    private static PrimitiveTypeName number(DataType type) {
      if (type.equals(DataTypes.IntegerType)) {
        return PrimitiveTypeName.INT32;
      }
      if (type.equals(DataTypes.LongType)) {
        return PrimitiveTypeName.INT64;
      }
      if (type.equals(DataTypes.DoubleType)) {
        return PrimitiveTypeName.DOUBLE;
      }
      throw new IllegalArgumentException("no Parquet type for " + type);
    }
  }
}
