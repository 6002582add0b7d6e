package jp.tenkai.jobs.snapshot;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.fact.Memberships;
import jp.tenkai.datasets.fact.RegulatorMaturity;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.snapshot.SnapshotFolder;
import jp.tenkai.datasets.snapshot.SnapshotTable;
import jp.tenkai.datasets.survey.PublishedFigures;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.datasets.survey.ValidAnswers;
import jp.tenkai.datasets.trade.BaciCountryCodes;
import jp.tenkai.datasets.trade.BaciFlows;
import jp.tenkai.datasets.trade.FlowColumns;
import jp.tenkai.datasets.trade.PairTotals;
import jp.tenkai.datasets.trade.ProductCodes;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GhoOdata;
import jp.tenkai.datasets.who.GhoWebCsv;
import jp.tenkai.datasets.who.GhoZipCsv;
import jp.tenkai.datasets.who.WhoDataCsv;
import jp.tenkai.datasets.worldbank.ApiJson;
import jp.tenkai.datasets.worldbank.BulkCsv;
import jp.tenkai.datasets.worldbank.CountriesCsv;
import jp.tenkai.datasets.worldbank.DatabankCsv;
import jp.tenkai.datasets.worldbank.IndicatorCsv;
import jp.tenkai.datasets.worldbank.TidyCsv;
import jp.tenkai.export.parquet.SettledFooter;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the files that conf/snapshot.yaml allows and writes the snapshot's tables. The same files
 * and configuration give the same bytes.
 */
public final class SnapshotJob {
  private final SparkSession spark;
  private final Configuration configuration;
  private final Path from;
  private final Path target;
  private final Path staging;
  private final SnapshotFolder staged;
  private final CountryRegister register = CountryRegister.standard();
  private final Map<SnapshotTable, List<Row>> rows = new EnumMap<>(SnapshotTable.class);
  private final Map<Series, String> units = new HashMap<>();
  private final Map<Figure, Observation> figures = new HashMap<>();
  private final List<FileAccount> accounts = new ArrayList<>();
  private Optional<BaciFlows> flows = Optional.empty();

  /** What names one figure: only one value may stand for it. */
  private record Figure(Series series, CountryCode country, int year, Vintage vintage) {}

  /**
   * @param from the data folder that the plan's paths start in
   * @param to where the snapshot is written
   */
  public SnapshotJob(SparkSession spark, Configuration configuration, Path from, Path to) {
    this.spark = spark;
    this.configuration = configuration;
    this.from = from;
    this.target = to;
    this.staging = to.resolveSibling("." + to.getFileName() + ".new");
    this.staged = new SnapshotFolder(spark, staging);
    for (SnapshotTable table : SnapshotTable.values()) {
      rows.put(table, new ArrayList<>());
    }
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof SeriesFrom series) {
        series
            .series()
            .forEach(s -> units.put(new Series(s.source(), s.code()), indicator.unit().en()));
      }
    }
  }

  /**
   * Reads and writes everything.
   *
   * @param done is told of each file as soon as it was read
   */
  public List<FileAccount> run(Consumer<FileAccount> done) {
    refuseMissing();
    for (PlannedFile planned : configuration.snapshotPlan().files()) {
      read(planned);
      done.accept(accounts.get(accounts.size() - 1));
    }
    write();
    putInPlace();
    return List.copyOf(accounts);
  }

  /** The last step: until here an earlier snapshot is as it was. */
  private void putInPlace() {
    try {
      for (SnapshotTable table : SnapshotTable.values()) {
        SettledFooter.settle(staged.file(table));
      }
      Files.createDirectories(target);
      for (SnapshotTable table : SnapshotTable.values()) {
        Files.move(
            staged.file(table),
            target.resolve(table.fileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.delete(staging);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseMissing() {
    List<Problem> missing =
        configuration.snapshotPlan().files().stream()
            .filter(f -> !Files.isRegularFile(from.resolve(f.path())))
            .map(
                f ->
                    new Problem(
                        ProblemCode.UNREADABLE_FILE,
                        f.path(),
                        0,
                        "no such file in " + from,
                        "every file that conf/snapshot.yaml lists"))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableInput(missing);
    }
  }

  private void read(PlannedFile planned) {
    InputFile file =
        new InputFile(
            from.resolve(planned.path()), planned.path(), planned.source(), planned.vintage());
    SourceConf source = configuration.sources().get(planned.source());
    switch (planned.layout()) {
      case WORLDBANK_INDICATOR_CSV -> figures(planned, source, IndicatorCsv.read(file, register));
      case WORLDBANK_BULK_CSV ->
          figures(planned, source, BulkCsv.read(file, register, Set.copyOf(planned.codes())));
      case WORLDBANK_API_JSON -> figures(planned, source, ApiJson.read(file, register));
      case WORLDBANK_DATABANK_CSV -> figures(planned, source, DatabankCsv.read(file, register));
      case WORLDBANK_TIDY_CSV -> figures(planned, source, TidyCsv.read(file, register));
      case GHO_ODATA_JSON -> figures(planned, source, GhoOdata.read(file, register));
      case GHO_ZIP_CSV -> figures(planned, source, GhoZipCsv.read(file, register));
      case GHO_WEB_CSV -> figures(planned, source, GhoWebCsv.read(file, register));
      case GHO_ATHENA_CSV -> figures(planned, source, AthenaCsv.read(file, register));
      case WHO_DATA_CSV -> figures(planned, source, WhoDataCsv.read(file, register));
      case UNICEF_COVERAGE_CSV -> figures(planned, source, UnicefCoverageCsv.read(file, register));
      case DHS_API_CSV -> figures(planned, source, DhsApiCsv.read(file, register));
      case NFHS_CSV -> figures(planned, source, NfhsCsv.read(file, register));
      case BACI_CSV -> trade(planned, source, BaciFlows.read(spark, file));
      case TRADE_PAIR_TOTALS ->
          keep(
              planned,
              source,
              PairTotals.read(file, register, tradeYear(planned)),
              SnapshotTable.PAIR_TOTALS,
              intake -> total -> SnapshotRows.of(total, intake.vintage().date(), source));
      // Code lists are read to see that the register knows every country; nothing of them is kept.
      case BACI_COUNTRY_CODES ->
          account(planned, source, BaciCountryCodes.read(file, register, tradeYear(planned)), 0);
      case BACI_PRODUCT_CODES -> account(planned, source, ProductCodes.read(file), 0);
      case WORLDBANK_COUNTRIES_CSV ->
          keep(
              planned,
              source,
              CountriesCsv.read(file, register),
              SnapshotTable.COUNTRY_GROUPS,
              intake -> groups -> SnapshotRows.of(groups, file.name(), 0, source));
      case COMPANY_SURVEY_CSV ->
          keep(
              planned,
              source,
              PublishedFigures.read(file, register),
              SnapshotTable.SURVEY_FIGURES,
              intake ->
                  figure ->
                      SnapshotRows.of(figure, intake.vintage().date(), surveyor(figure, source)));
      case COMPANY_ANSWERS_CSV ->
          keep(
              planned,
              source,
              ValidAnswers.read(file, register),
              SnapshotTable.SURVEY_FIGURES,
              intake -> figure -> SnapshotRows.of(figure, intake.vintage().date(), source));
      case REGULATOR_MATURITY_CSV ->
          keep(
              planned,
              source,
              RegulatorMaturity.read(file, register),
              SnapshotTable.FACTS,
              intake -> fact -> SnapshotRows.of(fact, intake.vintage().date(), source));
      case MEMBERSHIPS_CSV ->
          keep(
              planned,
              source,
              Memberships.read(file, register),
              SnapshotTable.FACTS,
              intake -> fact -> SnapshotRows.of(fact, intake.vintage().date(), source));
    }
  }

  /**
   * One table may quote several surveys: the figure's source is who made its survey, where known.
   */
  private SourceConf surveyor(SurveyFigure figure, SourceConf quoting) {
    String survey = figure.survey().id();
    return configuration.sources().values().stream()
        .filter(s -> survey.startsWith(s.id() + "-"))
        .findFirst()
        .orElse(quoting);
  }

  private <T> void keep(
      PlannedFile planned,
      SourceConf source,
      Intake<T> intake,
      SnapshotTable table,
      Function<Intake<T>, Function<T, Row>> form) {
    Function<T, Row> row = form.apply(intake);
    intake.kept().forEach(item -> rows.get(table).add(row.apply(item)));
    account(planned, source, intake, intake.kept().size());
  }

  /** Figures of indicators that conf/indicators.yaml uses, from the plan's first year on. */
  private void figures(PlannedFile planned, SourceConf source, Intake<Observation> intake) {
    long used = 0;
    for (Observation o : intake.kept()) {
      boolean wanted =
          o.year() >= configuration.snapshotPlan().since()
              && units.containsKey(o.series())
              && (planned.codes().isEmpty() || planned.codes().contains(o.series().code()));
      if (wanted && isNew(o)) {
        rows.get(SnapshotTable.OBSERVATIONS).add(SnapshotRows.of(o, units.get(o.series()), source));
        used++;
      }
    }
    account(planned, source, intake, used);
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

  private void trade(PlannedFile planned, SourceConf source, BaciFlows read) {
    flows = Optional.of(read);
    account(
        planned,
        source,
        read.file(),
        read.vintage(),
        read.read(),
        read.kept(),
        read.quarantined(),
        read.kept());
  }

  private int tradeYear(PlannedFile planned) {
    BaciFlows baci =
        flows.orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.MISSING_KEY,
                    "conf/snapshot.yaml",
                    0,
                    planned.path(),
                    "a file with reader: baci-csv before it, which says the year"));
    return baci.flows().agg(max(col(FlowColumns.YEAR))).head().getInt(0);
  }

  private void account(PlannedFile planned, SourceConf source, Intake<?> intake, long used) {
    intake
        .quarantined()
        .forEach(q -> rows.get(SnapshotTable.QUARANTINE).add(SnapshotRows.of(q, source)));
    account(
        planned,
        source,
        intake.file(),
        intake.vintage(),
        intake.read(),
        intake.kept().size(),
        intake.quarantined().size(),
        used);
  }

  private void account(
      PlannedFile planned,
      SourceConf source,
      InputFile file,
      Vintage vintage,
      long read,
      long kept,
      long quarantined,
      long used) {
    String basis =
        planned.vintage().isStated() && planned.vintage().equals(vintage)
            ? planned.vintageReason()
            : "stated in the file";
    accounts.add(
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
            used));
  }

  private void write() {
    flows.ifPresent(this::writeFlows);
    for (FileAccount a : accounts) {
      rows.get(SnapshotTable.FILES)
          .add(
              RowFactory.create(
                  a.source(),
                  a.file(),
                  a.reader(),
                  a.sha256(),
                  a.vintage(),
                  a.vintageBasis(),
                  a.licence(),
                  a.terms(),
                  a.read(),
                  a.kept(),
                  a.quarantined(),
                  a.used()));
    }
    for (SnapshotTable table : SnapshotTable.values()) {
      if (table != SnapshotTable.FLOWS) {
        staged.write(table, rows.get(table));
      }
    }
  }

  private void writeFlows(BaciFlows baci) {
    SourceConf source = configuration.sources().get(baci.file().source());
    Column dollars = col(FlowColumns.VALUE_KUSD).multiply(1000);
    // BACI gives thousands with three decimals: whole dollars lose nothing, and add up exactly.
    Dataset<Row> inexact =
        baci.flows().filter(abs(dollars.minus(round(dollars))).gt(1e-4)).limit(1);
    if (!inexact.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE,
          baci.file().name(),
          inexact.head().getLong(inexact.head().fieldIndex(FlowColumns.ROW)),
          inexact.head().toString(),
          "thousand dollars with at most three decimals");
    }
    staged.write(
        SnapshotTable.FLOWS,
        baci.flows()
            .withColumn("value_usd", round(dollars).cast("long"))
            .withColumn("source", lit(source.id().id()))
            .withColumn("vintage", lit(baci.vintage().date()))
            .withColumn("licence", lit(source.licence())));
    baci.refused()
        .collectAsList()
        .forEach(
            r ->
                rows.get(SnapshotTable.QUARANTINE)
                    .add(
                        RowFactory.create(
                            source.id().id(),
                            r.<String>getAs(FlowColumns.FILE),
                            r.<Long>getAs(FlowColumns.ROW),
                            r.<String>getAs(FlowColumns.COLUMN),
                            r.<String>getAs(FlowColumns.REFUSAL),
                            r.<String>getAs(FlowColumns.TEXT))));
  }
}
