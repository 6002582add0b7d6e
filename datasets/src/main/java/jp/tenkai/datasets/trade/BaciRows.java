package jp.tenkai.datasets.trade;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/** Turns the path of a BACI file into table rows, on an executor: the kept ones or the refused. */
final class BaciRows implements FlatMapFunction<String, Row> {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String source;
  private final String vintage;
  private final Wanted wanted;

  private enum Wanted {
    KEPT,
    REFUSED
  }

  private BaciRows(InputFile file, Wanted wanted) {
    this.name = file.name();
    this.source = file.source().id();
    this.vintage = file.vintage().date();
    this.wanted = wanted;
  }

  static BaciRows kept(InputFile file) {
    return new BaciRows(file, Wanted.KEPT);
  }

  static BaciRows refused(InputFile file) {
    return new BaciRows(file, Wanted.REFUSED);
  }

  @Override
  public Iterator<Row> call(String path) {
    var file = new InputFile(Path.of(path), name, new SourceId(source), new Vintage(vintage));
    var lines = new BaciFile(file, CountryRegister.standard());
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> lines.close());
    return new Rows(lines, wanted);
  }

  private static final class Rows implements Iterator<Row> {
    private final BaciFile lines;
    private final Wanted wanted;
    private Row ahead;

    Rows(BaciFile lines, Wanted wanted) {
      this.lines = lines;
      this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
      while (ahead == null && lines.hasNext()) {
        BaciLine line = lines.next();
        if (line instanceof BaciLine.Kept kept && wanted == Wanted.KEPT) {
          ahead = row(kept.flow());
        } else if (line instanceof BaciLine.Refused refused && wanted == Wanted.REFUSED) {
          ahead = row(refused.row());
        }
      }
      return ahead != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no row left");
      }
      Row row = ahead;
      ahead = null;
      return row;
    }

    private static Row row(Flow flow) {
      Double quantity = Double.isNaN(flow.quantityTonnes()) ? null : flow.quantityTonnes();
      return RowFactory.create(
          flow.year(),
          flow.exporter().iso3(),
          flow.importer().iso3(),
          flow.product().number(),
          flow.valueKusd(),
          quantity,
          flow.file(),
          flow.row());
    }

    private static Row row(QuarantinedRow refused) {
      return RowFactory.create(
          refused.file(),
          refused.row(),
          refused.column(),
          refused.refusal().name(),
          refused.text());
    }
  }
}
