package jp.tenkai.jobs.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import jp.tenkai.export.csv.FormulaGuard;

/** Changes as CSV with full precision, one row a cause. */
public final class ComparisonCsv {
  private ComparisonCsv() {}

  /** Prints a heading and every part of every change. */
  public static void print(List<Change> changes, PrintStream out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      rows.writeRecord(
          "strategy",
          "kind",
          "id",
          "previous_rank",
          "rank",
          "previous_score",
          "score",
          "cause",
          "key",
          "points",
          "places");
      for (Change change : changes) {
        for (Part part : change.parts()) {
          rows.writeRecord(
              change.strategy().id(),
              change.kind().word(),
              change.id(),
              rank(change.before()),
              rank(change.after()),
              real(change.before().score()),
              real(change.after().score()),
              part.cause().word(),
              FormulaGuard.guard(part.key()),
              real(part.points()),
              real(part.places()));
        }
      }
    }
    out.print(text);
  }

  private static String rank(Place place) {
    return place.hasRank() ? Integer.toString(place.rank()) : "";
  }

  private static String real(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
