package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.store.ReleaseStore;
import jp.tenkai.jobs.store.Verified;
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

  @Option(names = "--all", description = "Every release / すべてのリリース")
  private boolean all;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    ReleaseStore store = ReleaseStore.at(home.out);
    ReleaseHistory history = store.history();
    List<ReleaseName> names = all ? history.names() : List.of(Releases.name(store, release));
    int damaged = 0;
    for (ReleaseName name : names) {
      String said = all ? name.toString() : release;
      if (!isWhole(catalogue, store.verify(name), all ? name + ": " : "")) {
        damaged++;
      } else {
        terminal.out().println(catalogue.text("cli.verify.good", Map.of("release", said)));
      }
    }
    if (all) {
      terminal
          .out()
          .println(
              catalogue.text(
                  "cli.verify.all", Map.of("releases", names.size(), "damaged", damaged)));
    }
    return damaged == 0 ? ExitCode.DONE.number() : ExitCode.UNUSABLE_INPUT.number();
  }

  private boolean isWhole(Catalogue catalogue, Verified verified, String prefix) {
    for (Mismatch m : verified.mismatches()) {
      terminal
          .err()
          .println(
              prefix
                  + catalogue.text(
                      "cli.verify.mismatch",
                      Map.of(
                          "kind", m.kind(),
                          "path", m.path(),
                          "expected", m.expected(),
                          "found", m.found())));
    }
    for (String line : verified.differences()) {
      terminal
          .err()
          .println(prefix + catalogue.text("cli.verify.publication", Map.of("line", line)));
    }
    return verified.isWhole();
  }
}
