package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.landing.ImportOutcome;
import jp.tenkai.jobs.landing.ImportOutcome.LeftOut;
import jp.tenkai.jobs.landing.ImportOutcome.Taken;
import jp.tenkai.jobs.landing.ImportRequest;
import jp.tenkai.jobs.landing.ImportRequest.Unrecognised;
import jp.tenkai.jobs.landing.LandingImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenkai landing import}: lands files that a person hands over. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes files as they are, recognises their source from the content, and says so.",
      "ファイルをそのまま受け入れ、内容からデータソースを判定して表示します。"
    })
final class LandingImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files / ファイル")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--from-folder",
      paramLabel = "DIR",
      description = "All files of a folder / フォルダ内の全ファイル")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = {
        "Whose they are; an error where the content says otherwise",
        "データソース(内容と矛盾する場合はエラー)"
      })
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--vintage",
      paramLabel = "2026-07-13",
      description = {
        "When the source issued them, for files that do not say",
        "公表時期(ファイルに記載がない場合)"
      })
  private String vintage = "";

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  private Path conf = Home.home().resolve("conf");

  LandingImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && folder.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "FILE..., or --from-folder DIR");
    }
    Catalogue catalogue = Catalogue.of(home.language);
    Configuration configuration = ConfigurationReader.read(conf);
    LandingImport imports =
        new LandingImport(Landing.at(home.landing()), configuration.sources(), Clock.systemUTC());
    ImportLines lines = new ImportLines(catalogue, configuration.sources());
    int left = 0;
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        String name = String.valueOf(file.getFileName());
        left += print(lines, imports.file(file, name, request())) ? 0 : 1;
      } catch (UnusableInput e) {
        problems.addAll(e.problems());
      }
    }
    if (folder.isPresent()) {
      imports.folder(folder.get(), request(), outcome -> print(lines, outcome));
    }
    terminal.out().println(lines.summary());
    lines.hint().ifPresent(terminal.err()::println);
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    return (left == 0 ? ExitCode.DONE : ExitCode.UNUSABLE_INPUT).number();
  }

  private boolean print(ImportLines lines, ImportOutcome outcome) {
    if (outcome instanceof Taken taken) {
      terminal.out().println(lines.line(taken));
      return true;
    }
    if (outcome instanceof LeftOut leftOut) {
      terminal.err().println(lines.line(leftOut));
    }
    return false;
  }

  private ImportRequest request() {
    return new ImportRequest(
        source.map(this::sourceId),
        stated(),
        source.isPresent() ? Unrecognised.LAND : Unrecognised.LEAVE);
  }

  private SourceId sourceId(String id) {
    try {
      return new SourceId(id);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--source: " + e.getMessage(), e);
    }
  }

  private Vintage stated() {
    try {
      return new Vintage(vintage);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--vintage: " + e.getMessage(), e);
    }
  }
}
