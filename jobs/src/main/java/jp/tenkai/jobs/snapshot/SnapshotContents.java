package jp.tenkai.jobs.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.trade.BaciFlows;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.ingest.StoreRows;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import org.apache.spark.sql.Row;

/**
 * What will be in the snapshot: rows of its tables, and the account of each file. Flows of trade
 * are too many to be held here; only their account is.
 */
final class SnapshotContents {
  private final Configuration configuration;
  private final Map<DataTable, List<Row>> rows = new EnumMap<>(DataTable.class);
  private final Map<Series, String> units = new HashMap<>();
  private final Map<Figure, Observation> figures = new HashMap<>();
  private final List<FileAccount> accounts = new ArrayList<>();

  /** What names one figure: only one value may stand for it. */
  private record Figure(Series series, CountryCode country, int year, Vintage vintage) {}

  SnapshotContents(Configuration configuration) {
    this.configuration = configuration;
    for (DataTable table : DataTable.EMBEDDED) {
      rows.put(table, new ArrayList<>());
    }
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof SeriesFrom from) {
        from.series()
            .forEach(s -> units.put(new Series(s.source(), s.code()), indicator.unit().en()));
      }
    }
    configuration
        .equivalents()
        .forEach(group -> group.series().forEach(s -> units.putIfAbsent(s, group.unit().en())));
  }

  /**
   * Figures of series that conf/indicators.yaml or conf/equivalents.yaml names, from the plan's
   * first year on.
   */
  void figures(PlannedFile planned, Intake<Observation> intake) {
    SourceConf source = source(planned);
    long used = 0;
    for (Observation o : intake.kept()) {
      boolean wanted =
          o.year() >= configuration.snapshotPlan().since()
              && units.containsKey(o.series())
              && (planned.codes().isEmpty() || planned.codes().contains(o.series().code()));
      if (wanted && isNew(o)) {
        add(DataTable.OBSERVATIONS, StoreRows.of(o, units.get(o.series()), source));
        used++;
      }
    }
    account(planned, intake, used);
  }

  private boolean isNew(Observation o) {
    Figure figure = new Figure(o.series(), o.country(), o.year(), o.vintage());
    Observation first = figures.putIfAbsent(figure, o);
    if (first != null && first.value() != o.value()) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          o.file(),
          o.row(),
          o.series() + " " + o.country() + " " + o.year() + " = " + o.value(),
          first.value() + " as in " + first.file() + ":" + first.row());
    }
    return first == null;
  }

  /** Everything that was kept of a file, each item as the row that the form gives it. */
  <T> void all(PlannedFile planned, Intake<T> intake, DataTable table, Function<T, Row> form) {
    some(planned, intake, item -> true, table, form);
  }

  /** What is wanted of a file, each item as the row that the form gives it. */
  <T> void some(
      PlannedFile planned,
      Intake<T> intake,
      Predicate<T> wanted,
      DataTable table,
      Function<T, Row> form) {
    List<T> used = intake.kept().stream().filter(wanted).toList();
    used.forEach(item -> add(table, form.apply(item)));
    account(planned, intake, used.size());
  }

  /** A code list: read to see that the register knows every country; nothing of it is kept. */
  void checked(PlannedFile planned, Intake<?> intake) {
    account(planned, intake, 0);
  }

  /** Flows of trade, which are written from the file itself. */
  void flows(PlannedFile planned, BaciFlows read) {
    account(
        planned,
        read.file(),
        read.vintage(),
        read.read(),
        read.kept(),
        read.quarantined(),
        read.kept());
  }

  private void account(PlannedFile planned, Intake<?> intake, long used) {
    SourceConf source = source(planned);
    intake.quarantined().forEach(row -> add(DataTable.QUARANTINE, StoreRows.of(row, source)));
    account(
        planned,
        intake.file(),
        intake.vintage(),
        intake.read(),
        intake.kept().size(),
        intake.quarantined().size(),
        used);
  }

  private void account(
      PlannedFile planned,
      InputFile file,
      Vintage vintage,
      long read,
      long kept,
      long quarantined,
      long used) {
    SourceConf source = source(planned);
    String basis =
        planned.vintage().isStated() && planned.vintage().equals(vintage)
            ? planned.vintageReason()
            : "stated in the file";
    FileAccount account =
        new FileAccount(
            source.id().id(),
            file.name(),
            planned.layout().word(),
            file.sha256(),
            vintage.date(),
            basis,
            source.licence(),
            source.terms().word(),
            read,
            kept,
            quarantined,
            used);
    accounts.add(account);
    add(DataTable.FILES, account.row());
  }

  void add(DataTable table, Row row) {
    rows.get(table).add(row);
  }

  SourceConf source(PlannedFile planned) {
    return configuration.sources().get(planned.source());
  }

  List<Row> rows(DataTable table) {
    return List.copyOf(rows.get(table));
  }

  List<FileAccount> accounts() {
    return List.copyOf(accounts);
  }
}
