package jp.tenkai.jobs.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.PruneRule;
import jp.tenkai.datasets.landing.Removal;
import jp.tenkai.export.text.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenkai landing prune}: removes what nobody needs, after saying what that is. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Says which files nobody needs, and with --yes removes them.",
      "不要なファイルを表示し、--yes を付けると削除します。"
    })
final class LandingPruneCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Option(
      names = "--keep-vintages",
      paramLabel = "N",
      description = {
        "Of each file keep the N newest vintages only (default: all)",
        "各ファイルについて新しい公表時期N件のみを残す(既定はすべて)"
      })
  private int keepVintages;

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "Age of an unfinished download / 未完了ダウンロードの経過日数 (default: ${DEFAULT-VALUE})")
  private int days = 7;

  @Option(names = "--yes", description = "Remove them / 実際に削除する")
  private boolean yes;

  LandingPruneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    PruneRule rule = new PruneRule(Instant.now(), age(), kept());
    Landing landing = Landing.at(home.landing());
    List<Removal> removals = yes ? landing.prune(rule) : landing.prunable(rule);
    for (Removal removal : removals) {
      terminal
          .out()
          .println(
              catalogue.text(
                  "cli.landing.prune." + removal.kind().name().toLowerCase(Locale.ROOT),
                  Map.of(
                      "path", removal.path(),
                      "bytes", number(removal.bytes()),
                      "words", removal.words())));
    }
    String done = removals.isEmpty() ? "nothing" : yes ? "done" : "ask";
    terminal
        .out()
        .println(
            removals.isEmpty()
                ? catalogue.text("cli.landing.prune.nothing")
                : catalogue.text(
                    "cli.landing.prune." + done,
                    Map.of(
                        "files", removals.size(),
                        "bytes", number(removals.stream().mapToLong(Removal::bytes).sum()))));
    return ExitCode.DONE.number();
  }

  private Duration age() {
    if (days < 0) {
      throw new ParameterException(spec.commandLine(), "--older-than: 0 or more, found " + days);
    }
    return Duration.ofDays(days);
  }

  private OptionalInt kept() {
    if (!spec.commandLine().getParseResult().hasMatchedOption("--keep-vintages")) {
      return OptionalInt.empty();
    }
    if (keepVintages < 1) {
      throw new ParameterException(
          spec.commandLine(), "--keep-vintages: 1 or more, found " + keepVintages);
    }
    return OptionalInt.of(keepVintages);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
