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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.datasets.trade.BaciFlows;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.datasets.trade.FlowColumns;
import jp.tenkai.export.parquet.SettledFooter;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.ingest.FileRead;
import jp.tenkai.jobs.ingest.LayoutReader;
import jp.tenkai.jobs.ingest.StoreRows;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the files that conf/snapshot.yaml allows and writes the snapshot's tables. The same files
 * and configuration give the same bytes.
 */
public final class SnapshotJob {
  /** Layouts that do not say their year: it is that of the flows before them. */
  private static final Set<FileLayout> YEARLESS =
      Set.of(FileLayout.TRADE_PAIR_TOTALS, FileLayout.BACI_COUNTRY_CODES);

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
      for (DataTable table : DataTable.EMBEDDED) {
        SettledFooter.settle(staged.file(table));
      }
      SnapshotChecksums.write(staged, staging);
      Files.createDirectories(target);
      for (DataTable table : DataTable.EMBEDDED) {
        Files.move(
            staged.file(table),
            target.resolve(table.fileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
      // Last: until then the tables that were moved already are found not to belong together.
      Files.move(
          staging.resolve(SnapshotChecksums.FILE),
          target.resolve(SnapshotChecksums.FILE),
          StandardCopyOption.REPLACE_EXISTING);
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
    if (planned.layout() == FileLayout.BACI_CSV) {
      flows(planned, BaciFlows.read(spark, file));
      return;
    }
    OptionalInt year =
        YEARLESS.contains(planned.layout())
            ? OptionalInt.of(tradeYear(planned))
            : OptionalInt.empty();
    SourceConf source = contents.source(planned);
    FileRead read =
        new LayoutReader(register, Set.copyOf(planned.codes()), year).read(planned.layout(), file);
    String vintage = read.intake().vintage().date();
    if (read instanceof FileRead.Figures figures) {
      contents.figures(planned, figures.intake());
    } else if (read instanceof FileRead.Groups groups) {
      contents.all(
          planned,
          groups.intake(),
          DataTable.COUNTRY_GROUPS,
          group -> StoreRows.of(group, file.name(), 0, source));
    } else if (read instanceof FileRead.Totals totals) {
      contents.all(
          planned,
          totals.intake(),
          DataTable.PAIR_TOTALS,
          total -> StoreRows.of(total, revision(), vintage, source));
    } else if (read instanceof FileRead.Surveys surveys) {
      survey(planned, surveys.intake());
    } else if (read instanceof FileRead.Facts facts) {
      contents.all(
          planned, facts.intake(), DataTable.FACTS, fact -> StoreRows.of(fact, vintage, source));
    } else if (read instanceof FileRead.CodeList list) {
      contents.checked(planned, list.intake());
    } else {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          planned.path(),
          0,
          planned.layout().word(),
          "a layout whose figures a snapshot can hold");
    }
  }

  private void flows(PlannedFile planned, BaciFlows read) {
    flows = Optional.of(read);
    flowsPlanned = Optional.of(planned);
    contents.flows(planned, read);
  }

  private void survey(PlannedFile planned, Intake<SurveyFigure> intake) {
    String vintage = intake.vintage().date();
    contents.some(
        planned,
        intake,
        f -> planned.codes().isEmpty() || planned.codes().contains(f.survey().id()),
        DataTable.SURVEY_FIGURES,
        figure -> StoreRows.of(figure, vintage, surveyor(figure, planned)));
  }

  /** One table may quote several surveys: the source is who made the survey, where known. */
  private SourceConf surveyor(SurveyFigure figure, PlannedFile planned) {
    String survey = figure.survey().id();
    return configuration.sources().values().stream()
        .filter(s -> survey.startsWith(s.id() + "-"))
        .findFirst()
        .orElse(contents.source(planned));
  }

  /** The revision of the Harmonized System that the flows are in. */
  private String revision() {
    PlannedFile planned = flowsPlanned.orElseThrow();
    return BaciName.of(planned.path())
        .revision()
        .or(() -> Optional.of(planned.hsRevision()).filter(given -> !given.isEmpty()))
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.MISSING_KEY,
                    "conf/snapshot.yaml",
                    0,
                    planned.path(),
                    "hs_revision: HS17 beside it, or HS17 in its name"));
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
      staged.write(DataTable.FLOWS, FlowsTable.of(flows.get(), revision(), source));
    } else {
      staged.write(DataTable.FLOWS, contents.rows(DataTable.FLOWS));
    }
    for (DataTable table : DataTable.EMBEDDED) {
      if (table != DataTable.FLOWS) {
        staged.write(table, contents.rows(table));
      }
    }
  }
}
