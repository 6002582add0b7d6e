package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Part;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.signature.SigningKey;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.refresh.PublishJob;
import jp.tenkai.jobs.terminal.Progress;
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
    Progress progress = new Progress(terminal.err(), PublishJob.STEPS);
    ReleaseReader reader = Releases.open(home.out, release);
    Set<Part> parts = parts();
    SigningKey signer = signing.key(home.out, around.environment());
    Path publication = new PublishJob(home.out, parts, signer, catalogue, progress).run(reader);
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.open", Map.of("path", publication.resolve("site").resolve("index.html"))));
    signing.say(signer, catalogue, terminal);
    return ExitCode.DONE.number();
  }

  private Set<Part> parts() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String word : only) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.folder().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UnusableInput(
                          ProblemCode.BAD_VALUE,
                          "--only",
                          0,
                          word,
                          Arrays.stream(Part.values())
                              .map(Part::folder)
                              .collect(Collectors.joining(", ")))));
    }
    return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
  }
}
