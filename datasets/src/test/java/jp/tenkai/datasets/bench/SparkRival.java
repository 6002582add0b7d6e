package jp.tenkai.datasets.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark's own CSV reader, with the schema given. */
final class SparkRival implements Rival {
  private static final StructType SCHEMA =
      new StructType()
          .add("t", DataTypes.IntegerType)
          .add("i", DataTypes.IntegerType)
          .add("j", DataTypes.IntegerType)
          .add("k", DataTypes.IntegerType)
          .add("v", DataTypes.DoubleType)
          .add("q", DataTypes.DoubleType);

  private final SparkSession spark;

  SparkRival(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public String name() {
    return "Spark's own reader";
  }

  private Dataset<Row> csv(Path csv) {
    return spark
        .read()
        .schema(SCHEMA)
        .option("header", true)
        .option("nullValue", "NA")
        .option("ignoreLeadingWhiteSpace", true)
        .csv(csv.toString());
  }

  @Override
  public void toParquet(Path csv, Path folder) {
    csv(csv).write().parquet(folder.toString());
  }

  @Override
  public Sums sums(Path csv) {
    Row row =
        csv(csv)
            .groupBy("t", "j", "k")
            .agg(sum("v").as("s"))
            .agg(count(lit(1)), sum("s"), sum(col("s").multiply(col("s"))))
            .first();
    return new Sums(row.getLong(0), row.getDouble(1), row.getDouble(2));
  }
}
