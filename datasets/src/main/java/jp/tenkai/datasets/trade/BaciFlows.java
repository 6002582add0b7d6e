package jp.tenkai.datasets.trade;

import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The bilateral flows of one BACI file (CEPII), one year of the world's trade. The two tables are
 * lazy: each action on them reads the file again, in one task, so that rows come in file order and
 * carry their true lines.
 *
 * @param file the file
 * @param vintage the vintage of its figures
 * @param read rows behind the header
 * @param kept rows in {@code flows}
 * @param quarantined rows in {@code refused}
 * @param flows columns {@link FlowColumns#FLOWS}
 * @param refused columns {@link FlowColumns#REFUSED}
 */
public record BaciFlows(
    InputFile file,
    Vintage vintage,
    long read,
    long kept,
    long quarantined,
    Dataset<Row> flows,
    Dataset<Row> refused) {
  public BaciFlows {
    if (read != kept + quarantined) {
      throw new UnusableInput(
          ProblemCode.ROWS_LOST,
          file.name(),
          0,
          read + " read, " + kept + " kept, " + quarantined + " quarantined",
          "read = kept + quarantined");
    }
  }

  /**
   * Reads a file. It is gone through once at once, so that a file that can't be used (not of the
   * layout, not UTF-8, cut short, the same flow twice with different values) is refused here and
   * not in the middle of a later action.
   */
  public static BaciFlows read(SparkSession spark, InputFile file) {
    Vintage vintage = file.vintageOr(Vintage.UNSTATED);
    long read = 0;
    long kept = 0;
    long quarantined = 0;
    try (var lines = new BaciFile(file, CountryRegister.standard())) {
      while (lines.hasNext()) {
        read++;
        if (lines.next() instanceof BaciLine.Kept) {
          kept++;
        } else {
          quarantined++;
        }
      }
    }
    Dataset<String> path =
        spark.createDataset(List.of(file.path().toAbsolutePath().toString()), Encoders.STRING());
    return new BaciFlows(
        file,
        vintage,
        read,
        kept,
        quarantined,
        path.flatMap(BaciRows.kept(file), Encoders.row(FlowColumns.FLOWS)),
        path.flatMap(BaciRows.refused(file), Encoders.row(FlowColumns.REFUSED)));
  }
}
