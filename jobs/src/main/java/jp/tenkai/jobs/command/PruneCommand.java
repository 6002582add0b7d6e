package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.store.Leftover;
import jp.tenkai.jobs.store.Prune;
import jp.tenkai.jobs.store.ReleaseStore;
import jp.tenkai.jobs.store.Shelved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenkai prune}: removes old releases, their publications, and what dead runs have left. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Removes all but the newest releases, and what dead runs have left.",
      "新しいリリースを指定件数だけ残し、古いリリースと中断した処理の残りを削除します。"
    })
final class PruneCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Option(
      names = "--keep",
      required = true,
      paramLabel = "N",
      description = {
        "How many of the newest releases stay; what readers see stays in any case",
        "残すリリースの件数（公開中のリリースは必ず残します）"
      })
  private int keep;

  @Option(names = "--dry-run", description = "Only say what would be removed / 削除の対象を表示するのみ")
  private boolean dryRun;

  PruneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (keep < 1) {
      throw new ParameterException(spec.commandLine(), "--keep: 1 or more, found " + keep);
    }
    Catalogue catalogue = Catalogue.of(home.language);
    Prune prune = new Prune(ReleaseStore.at(home.out), keep);
    Prune.Plan plan = dryRun ? prune.plan() : prune.run();
    for (Shelved release : plan.releases()) {
      say(
          catalogue.text(
              "cli.prune.release",
              Map.of("release", release.name(), "bytes", number(release.bytes()))));
    }
    for (Leftover left : plan.leftovers()) {
      say(
          catalogue.text(
              "cli.prune.left", Map.of("path", left.path(), "bytes", number(left.bytes()))));
    }
    boolean nothing = plan.releases().isEmpty() && plan.leftovers().isEmpty();
    say(
        nothing
            ? catalogue.text("cli.prune.nothing")
            : catalogue.text(
                dryRun ? "cli.prune.dry" : "cli.prune.done",
                Map.of(
                    "releases", plan.releases().size(),
                    "left", plan.leftovers().size(),
                    "bytes", number(plan.bytes()))));
    return ExitCode.DONE.number();
  }

  private void say(String line) {
    terminal.out().println(line);
  }

  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
