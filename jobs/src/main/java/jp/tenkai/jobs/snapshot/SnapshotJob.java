package jp.tenkai.jobs.snapshot;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.fact.Memberships;
import jp.tenkai.datasets.fact.RegulatorMaturity;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.snapshot.SnapshotFolder;
import jp.tenkai.datasets.snapshot.SnapshotTable;
import jp.tenkai.datasets.survey.PromisingRanks;
import jp.tenkai.datasets.survey.PublishedFigures;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.datasets.survey.ValidAnswers;
import jp.tenkai.datasets.trade.BaciCountryCodes;
import jp.tenkai.datasets.trade.BaciFlows;
import jp.tenkai.datasets.trade.FlowColumns;
import jp.tenkai.datasets.trade.PairTotals;
import jp.tenkai.datasets.trade.PairTotals.PairTotal;
import jp.tenkai.datasets.trade.ProductCodes;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GhoOdata;
import jp.tenkai.datasets.who.GhoWebCsv;
import jp.tenkai.datasets.who.GhoZipCsv;
import jp.tenkai.datasets.who.TbBurdenCsv;
import jp.tenkai.datasets.who.WhoDataCsv;
import jp.tenkai.datasets.worldbank.ApiJson;
import jp.tenkai.datasets.worldbank.BulkCsv;
import jp.tenkai.datasets.worldbank.CountriesCsv;
import jp.tenkai.datasets.worldbank.DatabankCsv;
import jp.tenkai.datasets.worldbank.IndicatorCsv;
import jp.tenkai.datasets.worldbank.TidyCsv;
import jp.tenkai.export.parquet.SettledFooter;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
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
  private final SnapshotContents contents;
  private Optional<BaciFlows> flows = Optional.empty();
  private Optional<PlannedFile> flowsPlanned = Optional.empty();

  /**
   * A job that has not begun.
   *
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
    this.contents = new SnapshotContents(configuration);
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
      List<FileAccount> accounts = contents.accounts();
      done.accept(accounts.get(accounts.size() - 1));
    }
    write();
    putInPlace();
    return contents.accounts();
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
    switch (planned.layout()) {
      case WORLDBANK_INDICATOR_CSV -> contents.figures(planned, IndicatorCsv.read(file, register));
      case WORLDBANK_BULK_CSV ->
          contents.figures(planned, BulkCsv.read(file, register, Set.copyOf(planned.codes())));
      case WORLDBANK_API_JSON -> contents.figures(planned, ApiJson.read(file, register));
      case WORLDBANK_DATABANK_CSV -> contents.figures(planned, DatabankCsv.read(file, register));
      case WORLDBANK_TIDY_CSV -> contents.figures(planned, TidyCsv.read(file, register));
      case GHO_ODATA_JSON -> contents.figures(planned, GhoOdata.read(file, register));
      case GHO_ZIP_CSV -> contents.figures(planned, GhoZipCsv.read(file, register));
      case GHO_WEB_CSV -> contents.figures(planned, GhoWebCsv.read(file, register));
      case GHO_ATHENA_CSV -> contents.figures(planned, AthenaCsv.read(file, register));
      case WHO_DATA_CSV -> contents.figures(planned, WhoDataCsv.read(file, register));
      case WHO_TB_CSV -> contents.figures(planned, TbBurdenCsv.read(file, register));
      case UNICEF_COVERAGE_CSV -> contents.figures(planned, UnicefCoverageCsv.read(file, register));
      case DHS_API_CSV -> contents.figures(planned, DhsApiCsv.read(file, register));
      case NFHS_CSV -> contents.figures(planned, NfhsCsv.read(file, register));
      case WORLDBANK_COUNTRIES_CSV ->
          contents.all(
              planned,
              CountriesCsv.read(file, register),
              SnapshotTable.COUNTRY_GROUPS,
              groups -> SnapshotRows.of(groups, file.name(), 0, contents.source(planned)));
      case BACI_CSV -> flows(planned, BaciFlows.read(spark, file));
      case TRADE_PAIR_TOTALS -> pairTotals(planned, file);
      case BACI_COUNTRY_CODES ->
          contents.checked(planned, BaciCountryCodes.read(file, register, tradeYear(planned)));
      case BACI_PRODUCT_CODES -> contents.checked(planned, ProductCodes.read(file));
      case COMPANY_SURVEY_CSV -> survey(planned, PublishedFigures.read(file, register));
      case COMPANY_ANSWERS_CSV -> survey(planned, ValidAnswers.read(file, register));
      case COMPANY_RANKING_CSV -> survey(planned, PromisingRanks.read(file, register));
      case REGULATOR_MATURITY_CSV -> facts(planned, RegulatorMaturity.read(file, register));
      case MEMBERSHIPS_CSV -> facts(planned, Memberships.read(file, register));
    }
  }

  private void flows(PlannedFile planned, BaciFlows read) {
    flows = Optional.of(read);
    flowsPlanned = Optional.of(planned);
    contents.flows(planned, read);
  }

  /** Totals of the same edition as the flows, which say the year. */
  private void pairTotals(PlannedFile planned, InputFile file) {
    Intake<PairTotal> intake = PairTotals.read(file, register, tradeYear(planned));
    String vintage = intake.vintage().date();
    contents.all(
        planned,
        intake,
        SnapshotTable.PAIR_TOTALS,
        total -> SnapshotRows.of(total, vintage, contents.source(planned)));
  }

  private void survey(PlannedFile planned, Intake<SurveyFigure> intake) {
    String vintage = intake.vintage().date();
    contents.some(
        planned,
        intake,
        f -> planned.codes().isEmpty() || planned.codes().contains(f.survey().id()),
        SnapshotTable.SURVEY_FIGURES,
        figure -> SnapshotRows.of(figure, vintage, surveyor(figure, planned)));
  }

  /** One table may quote several surveys: the source is who made the survey, where known. */
  private SourceConf surveyor(SurveyFigure figure, PlannedFile planned) {
    String survey = figure.survey().id();
    return configuration.sources().values().stream()
        .filter(s -> survey.startsWith(s.id() + "-"))
        .findFirst()
        .orElse(contents.source(planned));
  }

  private void facts(PlannedFile planned, Intake<Fact> intake) {
    String vintage = intake.vintage().date();
    contents.all(
        planned,
        intake,
        SnapshotTable.FACTS,
        fact -> SnapshotRows.of(fact, vintage, contents.source(planned)));
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

  private void write() {
    if (flows.isPresent()) {
      SourceConf source = contents.source(flowsPlanned.orElseThrow());
      FlowsTable.quarantine(flows.get(), source, contents);
      staged.write(SnapshotTable.FLOWS, FlowsTable.of(flows.get(), source));
    } else {
      staged.write(SnapshotTable.FLOWS, contents.rows(SnapshotTable.FLOWS));
    }
    for (SnapshotTable table : SnapshotTable.values()) {
      if (table != SnapshotTable.FLOWS) {
        staged.write(table, contents.rows(table));
      }
    }
  }
}
