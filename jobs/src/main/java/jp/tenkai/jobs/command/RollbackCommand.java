package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.store.ReleaseStore;
import jp.tenkai.jobs.store.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenkai rollback}: takes the current release back, or shows it again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Withdraws the release that readers see and leads them to an earlier one.",
      "公開中のリリースを取り下げ、それより前のリリースを公開します。"
    })
final class RollbackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RELEASE",
      description = {
        "Where to lead readers (default: the release before); with --restore, what to show again",
        "公開するリリース（既定は直前のもの）。--restore では再公開するリリース"
      })
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; it stands in releases/journal.jsonl / 理由（記録に残ります）")
  private String reason;

  @Option(
      names = "--restore",
      description = "Take a withdrawal back and show the release again / 取り下げを取り消して再公開")
  private boolean restore;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (reason.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--reason: some words, found none");
    }
    Catalogue catalogue = Catalogue.of(home.language);
    Rollback rollback = new Rollback(ReleaseStore.at(home.out));
    terminal.out().println(restore ? restored(catalogue, rollback) : back(catalogue, rollback));
    return ExitCode.DONE.number();
  }

  private String back(Catalogue catalogue, Rollback rollback) throws IOException {
    Rollback.Done done = rollback.back(name(), reason);
    return catalogue.text("cli.rollback.done", Map.of("from", done.from(), "to", done.to()));
  }

  private String restored(Catalogue catalogue, Rollback rollback) throws IOException {
    Rollback.Restored restored = rollback.restore(name(), reason);
    return restored.advance() instanceof Advance.Stayed stayed
            && !stayed.name().equals(restored.release())
        ? catalogue.text(
            "cli.rollback.stayed", Map.of("release", restored.release(), "current", stayed.name()))
        : catalogue.text("cli.rollback.restored", Map.of("release", restored.release()));
  }

  private Optional<ReleaseName> name() {
    if (release.isEmpty()) {
      return Optional.empty();
    }
    Optional<ReleaseName> name = ReleaseName.parse(release.get());
    if (name.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.BAD_VALUE, "RELEASE", 0, release.get(), "a release such as 2026Q4-r2");
    }
    return name;
  }
}
