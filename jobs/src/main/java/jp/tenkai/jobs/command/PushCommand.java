package jp.tenkai.jobs.command;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.store.ObjectStore;
import jp.tenkai.jobs.store.Push;
import jp.tenkai.jobs.store.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tenkai push}: copies a release to object storage and shows it there. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a release and its publication to object storage, and shows it there last.",
      "リリースと公開物をオブジェクトストレージに写し、最後に公開します。"
    })
final class PushCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RELEASE",
      description = "A release such as 2026Q4 / リリース名 (default: current / 既定は公開中のもの)")
  private String release = "current";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URI",
      description = "Where to, such as s3a://bucket/prefix / 保存先")
  private String to;

  PushCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    URI address =
        ReleaseStore.address(to)
            .orElseThrow(
                () ->
                    new UnusableInput(
                        ProblemCode.BAD_VALUE, "--to", 0, to, "such as s3a://bucket/prefix"));
    ObjectStore store = ObjectStore.at(address);
    Push.Done done = new Push(home.out, store).run(Releases.find(home.out, release));
    if (done.advance() instanceof Advance.Refused refused) {
      terminal
          .err()
          .println(
              catalogue.text(
                  "cli.push.refused",
                  Map.of(
                      "release", done.name(),
                      "place", store.place(),
                      "at", refused.by().at(),
                      "who", refused.by().who(),
                      "reason", refused.by().reason())));
      return ExitCode.UNUSABLE_INPUT.number();
    }
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.push.done",
                Map.of(
                    "release", done.name(),
                    "place", store.place(),
                    "files", done.put(),
                    "there", done.there(),
                    "current", done.advance().current().map(ReleaseName::toString).orElse("-"))));
    return ExitCode.DONE.number();
  }
}
