package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.fetch.Surroundings;
import jp.tenkai.jobs.refresh.PublishJob;
import jp.tenkai.jobs.run.RunEvents;
import jp.tenkai.jobs.terminal.TerminalProgress;
import jp.tenkai.jobs.terminal.TerminalProgress.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tenkai publish}: makes what people open from a release. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the pages, reports, workbooks, notebooks and data package of a release.",
      "リリースからサイト、レポート、ワークブック、ノートブック、データパッケージを作成します。"
    })
final class PublishCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Surroundings around;

  @Mixin private Home home;

  @Mixin private SigningOptions signing;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RELEASE",
      description = "A release such as 2026Q4 / リリース名 (default: current / 既定は最新)")
  private String release = "current";

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Only these parts: site, report, country, workbook, notebooks, data / 一部のみ作成")
  private List<String> only = List.of();

  PublishCommand(Terminal terminal, Surroundings around) {
    this.terminal = terminal;
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    ReleaseReader reader = Releases.open(home.out, release);
    RunEvents events =
        new RunEvents(
            List.of(new TerminalProgress(terminal.err(), catalogue, Map.of(), Watcher.real())),
            Clock.systemUTC());
    SigningKey signer = signing.key(home.out, around.environment());
    events.begin(reader.manifest().quarter(), PublishJob.steps());
    Path publication;
    try {
      publication =
          new PublishJob(home.out, PartNames.parts(only), signer, catalogue, events).run(reader);
      events.end(ExitCode.DONE.number(), release, "");
    } catch (IOException | RuntimeException e) {
      events.end(ExitCode.of(e).number(), release, "");
      throw e;
    }
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.open", Map.of("path", publication.resolve("site").resolve("index.html"))));
    signing.say(signer, catalogue, terminal);
    return ExitCode.DONE.number();
  }
}
