package jp.tenkai.jobs.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.message.DiskTrouble;
import jp.tenkai.jobs.message.ProblemText;
import jp.tenkai.jobs.refresh.BuildInfo;
import jp.tenkai.jobs.watch.JsonStream;
import org.apache.spark.SparkThrowable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command line's root: finds the command, runs it, and turns failures into words and codes. */
@Command(
    name = "tenkai",
    mixinStandardHelpOptions = true,
    versionProvider = TenkaiCommand.Version.class,
    description = {
      "Which countries and which healthcare fields come next, ranked and explained.",
      "次に進出すべき国と注力領域を、根拠とともに順位付けします。"
    },
    exitCodeListHeading = "%nExit codes / 終了コード%n",
    exitCodeList = {
      "0:done / 正常終了",
      "1:unusable input or configuration / 入力または設定の不備",
      "2:wrong usage / 使い方の誤り",
      "3:data below the quality gates, nothing published / 品質基準未達のため未公表",
      "4:another run holds the lock / 他の処理が実行中",
      "5:interrupted, safe to run again / 中断(再実行可)"
    })
public final class TenkaiCommand {
  private TenkaiCommand() {}

  /** The version as {@code --version} prints it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tenkai " + BuildInfo.version()};
    }
  }

  /** Runs one command line and returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(out, err, Surroundings.real(), arguments);
  }

  static int run(PrintStream out, PrintStream stream, Surroundings around, String... arguments) {
    // A collector that is promised JSON lines gets the failure, too, in that form.
    PrintStream err =
        WatchOptions.isJsonOnErrorStream(List.of(arguments))
            ? JsonStream.over(stream, around.environment())
            : stream;
    Terminal terminal = new Terminal(out, err);
    CommandLine line = new CommandLine(new TenkaiCommand());
    line.addSubcommand(new RefreshCommand(terminal, around));
    line.addSubcommand(new ExplainCommand(terminal));
    line.addSubcommand(new BacktestCommand(terminal));
    line.addSubcommand(new FetchCommand(terminal, around));
    line.addSubcommand("landing", LandingCommand.line(terminal));
    line.addSubcommand(new IngestCommand(terminal));
    line.addSubcommand(new RevisionsCommand(terminal));
    line.addSubcommand(new ReconcileCommand(terminal));
    line.addSubcommand(new TradeCommand(terminal));
    line.addSubcommand(new MirrorCommand(terminal));
    line.addSubcommand(new IndexCommand(terminal));
    line.addSubcommand(new SnapshotCommand(terminal));
    line.addSubcommand(new PublishCommand(terminal));
    line.addSubcommand(new VerifyCommand(terminal));
    line.addSubcommand(new SynthesizeCommand(terminal));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, parsed, err));
    line.setExecutionStrategy(
        parsed -> {
          if (!parsed.hasSubcommand()
              && !parsed.isUsageHelpRequested()
              && !parsed.isVersionHelpRequested()) {
            line.usage(line.getErr());
            return ExitCode.WRONG_USAGE.number();
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    return line.execute(arguments);
  }

  private static int failed(Exception thrown, ParseResult parsed, PrintStream err)
      throws Exception {
    // What fails on another thread arrives wrapped.
    Exception failure =
        thrown instanceof CompletionException && thrown.getCause() instanceof Exception cause
            ? cause
            : thrown;
    Catalogue catalogue = Catalogue.of(language(parsed));
    Optional<Problem> disk = DiskTrouble.of(failure, out(parsed));
    if (failure instanceof UnusableInput || disk.isPresent()) {
      ProblemText text = new ProblemText(catalogue);
      List<Problem> problems =
          disk.map(List::of).orElseGet(() -> ((UnusableInput) failure).problems());
      problems.forEach(problem -> text.lines(problem).forEach(err::println));
      untouched(parsed, catalogue, err);
      return ExitCode.of(problems.get(0).code()).number();
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      err.println(
          catalogue.text("cli.io", Map.of("problem", String.valueOf(failure.getMessage()))));
      untouched(parsed, catalogue, err);
      return ExitCode.UNUSABLE_INPUT.number();
    }
    if (failure instanceof SparkThrowable) {
      // Spark repeats the whole stack trace in its message; the first line says what and which
      // file.
      String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      err.println(catalogue.text("cli.io", Map.of("problem", what)));
      untouched(parsed, catalogue, err);
      return ExitCode.UNUSABLE_INPUT.number();
    }
    throw failure;
  }

  /** Where the command writes. */
  private static Path out(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.matchedOptionValue("--out", Home.home().resolve("out"));
  }

  private static void untouched(ParseResult parsed, Catalogue catalogue, PrintStream err) {
    if (parsed.originalArgs().contains("refresh")) {
      err.println(catalogue.text("cli.untouched"));
    }
  }

  private static Language language(ParseResult parsed) {
    List<String> given = parsed.originalArgs();
    int at = given.indexOf("--lang");
    boolean japanese =
        (at >= 0 && at + 1 < given.size() && given.get(at + 1).equals("ja"))
            || given.contains("--lang=ja");
    return japanese ? Language.JA : Language.EN;
  }
}
