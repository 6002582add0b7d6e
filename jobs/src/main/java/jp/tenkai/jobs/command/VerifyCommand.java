package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.text.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai verify}: holds every file of a release against its manifest. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks every file of a release against its manifest.",
      "リリースの全ファイルをマニフェストと照合します。"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--release",
      defaultValue = "current",
      paramLabel = "NAME",
      description = "The release / リリース (default: ${DEFAULT-VALUE})")
  private String release;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    List<Mismatch> mismatches = ReleaseReader.verify(Releases.find(home.out, release));
    for (Mismatch m : mismatches) {
      terminal
          .err()
          .println(
              catalogue.text(
                  "cli.verify.mismatch",
                  Map.of(
                      "kind", m.kind(),
                      "path", m.path(),
                      "expected", m.expected(),
                      "found", m.found())));
    }
    List<String> differences = publication();
    differences.forEach(
        line ->
            terminal.err().println(catalogue.text("cli.verify.publication", Map.of("line", line))));
    if (mismatches.isEmpty() && differences.isEmpty()) {
      terminal.out().println(catalogue.text("cli.verify.good", Map.of("release", release)));
      return ExitCode.DONE.number();
    }
    return ExitCode.UNUSABLE_INPUT.number();
  }

  /** What differs in the publication of the release, where there is one. */
  private List<String> publication() throws IOException {
    Path name = Releases.find(home.out, release).toRealPath().getFileName();
    Path publication = home.out.resolve("publications").resolve(name);
    return Files.isDirectory(publication) ? Publication.differences(publication) : List.of();
  }
}
