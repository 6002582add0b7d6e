package jp.tenkai.export.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.TableSpec;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The Parquet schema of a table. Key columns are required, so that an empty key part (the country
 * index has no field) is an empty text and joins; everywhere else missing is null.
 */
final class ParquetSchemas {

  private ParquetSchemas() {}

  static MessageType of(TableSpec spec) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (ColumnSpec column : spec.columns()) {
      Repetition repetition =
          spec.key().contains(column.name()) ? Repetition.REQUIRED : Repetition.OPTIONAL;
      schema.addField(type(column, repetition));
    }
    return schema.named(spec.name());
  }

  private static Type type(ColumnSpec column, Repetition repetition) {
    return switch (column.type()) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(stringType())
              .named(column.name());
      case INT -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case REAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case FLAG -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
    };
  }
}
