package jp.tenkai.datasets.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the tables that {@link BaciFlows} gives. */
public final class FlowColumns {
  /** The calendar year, int. */
  public static final String YEAR = "year";

  /** ISO 3166-1 alpha-3 code of who exported, text. */
  public static final String EXPORTER = "exporter";

  /** ISO 3166-1 alpha-3 code of who imported, text. */
  public static final String IMPORTER = "importer";

  /** The HS code as int, without leading zeros; see {@link #hs6Text()}. */
  public static final String HS6 = "hs6";

  /** Thousand current US dollars, double. */
  public static final String VALUE_KUSD = "value_kusd";

  /** Metric tonnes, double, null where the source gives none. */
  public static final String QUANTITY_T = "quantity_t";

  /** The file's name, text. */
  public static final String FILE = "file";

  /** The line of the file, from 1, long. */
  public static final String ROW = "row";

  /** Of refused rows: the column concerned, empty when it is the whole row; text. */
  public static final String COLUMN = "column";

  /** Of refused rows: why, the name of a {@link jp.tenkai.datasets.quarantine.Refusal}; text. */
  public static final String REFUSAL = "refusal";

  /** Of refused rows: the original text. */
  public static final String TEXT = "text";

  /** The schema of flows. */
  public static final StructType FLOWS =
      new StructType()
          .add(YEAR, DataTypes.IntegerType, false)
          .add(EXPORTER, DataTypes.StringType, false)
          .add(IMPORTER, DataTypes.StringType, false)
          .add(HS6, DataTypes.IntegerType, false)
          .add(VALUE_KUSD, DataTypes.DoubleType, false)
          .add(QUANTITY_T, DataTypes.DoubleType, true)
          .add(FILE, DataTypes.StringType, false)
          .add(ROW, DataTypes.LongType, false);

  /** The schema of refused rows. */
  public static final StructType REFUSED =
      new StructType()
          .add(FILE, DataTypes.StringType, false)
          .add(ROW, DataTypes.LongType, false)
          .add(COLUMN, DataTypes.StringType, false)
          .add(REFUSAL, DataTypes.StringType, false)
          .add(TEXT, DataTypes.StringType, false);

  private FlowColumns() {}

  /** The HS code with all its six digits, for output. */
  public static Column hs6Text() {
    return lpad(col(HS6).cast(DataTypes.StringType), 6, "0").as(HS6);
  }

  /** The heading (first four digits) as int: 9018 for 901812. */
  public static Column heading() {
    return col(HS6).minus(col(HS6).mod(lit(100))).divide(lit(100)).cast(DataTypes.IntegerType);
  }
}
