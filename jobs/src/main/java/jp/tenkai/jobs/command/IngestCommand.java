package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.ingest.FlowReading;
import jp.tenkai.jobs.ingest.IngestJob;
import jp.tenkai.jobs.ingest.IngestReport;
import jp.tenkai.jobs.ingest.IngestReport.Family;
import jp.tenkai.jobs.landing.ImportOutcome;
import jp.tenkai.jobs.landing.ImportOutcome.Why;
import jp.tenkai.jobs.landing.ImportRequest;
import jp.tenkai.jobs.landing.LandingImport;
import jp.tenkai.jobs.refresh.RunLock;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.terminal.TextTable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenkai ingest}: reads landed files into the store, each once. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Lands the given files and folders, then reads whatever was landed and not read yet.",
      "指定したファイル・フォルダを受け入れ、未処理のデータを取り込みます。"
    })
final class IngestCommand implements Callable<Integer> {
  private static final int WIDEST = 30;
  private static final int MOST_NAMED = 10;

  /** What lies in many a folder and is no data. */
  private static final Set<Why> EXPECTED = Set.of(Why.HIDDEN, Why.ABOUT_SOURCES);

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to land first / 先に受け入れるファイル・フォルダ")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vintage",
      paramLabel = "2026-07",
      description = "When the source issued those that do not say / 公表時期(記載がない場合)")
  private String vintage = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write one line a file as CSV / ファイルごとの結果をCSVに出力")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  private Path conf = Home.home().resolve("conf");

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Vintage stated = stated();
    requireThere();
    Configuration configuration = ConfigurationReader.read(conf);
    return RunLock.alone(home.out, () -> ingest(configuration, stated));
  }

  private int ingest(Configuration configuration, Vintage stated) throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Landing landing = Landing.at(home.landing());
    IngestReport done = new IngestReport();
    List<Landed> given = land(configuration, stated, landing, done);
    List<Landed> landed = paths.isEmpty() ? landing.list() : given;
    Sessions sessions = new Sessions();
    try {
      IngestJob job =
          new IngestJob(
              configuration, new IngestedFolder(home.ingested()), new FlowReading(sessions::spark));
      job.run(
          landed,
          outcome -> {
            done.add(outcome);
            tick(done.files(), landed.size(), outcome.name());
          });
    } finally {
      sessions.close();
    }
    table(catalogue, done);
    say(catalogue, done);
    if (report.isPresent()) {
      done.write(report.get());
      terminal.out().println(catalogue.text("cli.ingest.report", Map.of("path", report.get())));
    }
    return ExitCode.DONE.number();
  }

  /** Opens Spark with the first file that needs it: hundreds of small files do not. */
  private static final class Sessions {
    private EngineSession session;

    SparkSession spark() {
      if (session == null) {
        session = EngineSession.open("ingest");
      }
      return session.spark();
    }

    void close() {
      if (session != null) {
        session.close();
      }
    }
  }

  /** Before anything is landed: a misspelt path is no file that was refused. */
  private void requireThere() {
    List<Problem> missing =
        paths.stream()
            .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .map(
                path ->
                    new Problem(
                        ProblemCode.UNREADABLE_FILE,
                        path.toString(),
                        0,
                        "no such file or folder",
                        "a file or folder to ingest"))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableInput(missing);
    }
  }

  private List<Landed> land(
      Configuration configuration, Vintage stated, Landing landing, IngestReport done)
      throws IOException {
    LandingImport imports = new LandingImport(landing, configuration.sources(), Clock.systemUTC());
    ImportRequest request =
        new ImportRequest(Optional.empty(), stated, ImportRequest.Unrecognised.LAND);
    ImportLines lines = new ImportLines(Catalogue.of(home.language), configuration.sources());
    List<Landed> landed = new ArrayList<>();
    for (Path path : paths) {
      List<ImportOutcome> outcomes =
          Files.isDirectory(path)
              ? imports.folder(path, request, outcome -> {})
              : List.of(imports.file(path, path.getFileName().toString(), request));
      for (ImportOutcome outcome : outcomes) {
        if (outcome instanceof ImportOutcome.Taken taken) {
          landed.add(taken.landed());
        } else if (outcome instanceof ImportOutcome.LeftOut left) {
          done.leftOut(left.name(), left.why().name(), left.detail());
          if (!EXPECTED.contains(left.why())) {
            terminal.err().println(lines.line(left));
          }
        }
      }
    }
    return landed;
  }

  private Vintage stated() {
    try {
      return new Vintage(vintage);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--vintage: 2026, 2026-07 or 2026-07-13, found '" + vintage + "'", e);
    }
  }

  private void tick(long done, long all, String name) {
    if (Terminal.isWatched()) {
      terminal.err().printf(Locale.ROOT, "\r\u001b[2K[%d/%d] %s", done, all, name);
      if (done == all) {
        terminal.err().print("\r\u001b[2K");
      }
    }
  }

  /** The files that should have been data and are not, a few by name. */
  private void say(Catalogue catalogue, IngestReport done) {
    List<IngestReport.Refused> refused = done.unexpected();
    for (IngestReport.Refused file : refused.subList(0, Math.min(refused.size(), MOST_NAMED))) {
      terminal
          .err()
          .println(
              catalogue.text(
                  "cli.ingest.unusable",
                  Map.of("name", file.name(), "reason", file.reason(), "found", file.found())));
    }
    if (refused.size() > MOST_NAMED) {
      terminal
          .err()
          .println(
              catalogue.text("cli.ingest.more", Map.of("files", sum(refused.size() - MOST_NAMED))));
    }
  }

  private void table(Catalogue catalogue, IngestReport done) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.ingest.source"),
                catalogue.text("cli.ingest.layout"),
                " " + catalogue.text("cli.ingest.files"),
                " " + catalogue.text("cli.ingest.refused"),
                " " + catalogue.text("cli.ingest.read"),
                " " + catalogue.text("cli.ingest.kept"),
                " " + catalogue.text("cli.ingest.quarantined")));
    for (Family family : done.families()) {
      table.add(
          List.of(
              family.source(),
              family.layout(),
              sum(family.files()),
              sum(family.refused()),
              sum(family.read()),
              sum(family.kept()),
              sum(family.quarantined())));
    }
    table.lines().forEach(terminal.out()::println);
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.ingest.done",
                Map.of(
                    "files", sum(done.files()),
                    "fresh", sum(done.newFiles()),
                    "refused", sum(done.refused()),
                    "read", sum(done.read()),
                    "kept", sum(done.kept()),
                    "quarantined", sum(done.quarantined()))));
  }

  private static String sum(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
