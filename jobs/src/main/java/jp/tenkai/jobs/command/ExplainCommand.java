package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.explain.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai explain}: every figure behind one score. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Prints every indicator behind a country's score, or behind one field in it.",
      "国(または国×注力領域)の得点の根拠を、指標ごとに出典まで表示します。"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--strategy",
      required = true,
      paramLabel = "ID",
      description = "The strategy / 戦略, such as africa")
  private String strategy;

  @Option(
      names = "--country",
      required = true,
      paramLabel = "ISO3",
      description = "The country / 国, such as KEN")
  private String country;

  @Option(
      names = "--field",
      defaultValue = "",
      paramLabel = "ID",
      description = "One field / 注力領域, such as renal")
  private String field;

  @Option(
      names = "--release",
      defaultValue = "current",
      paramLabel = "NAME",
      description = "The release / リリース (default: ${DEFAULT-VALUE})")
  private String release;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReleaseReader reader = Releases.open(home.out, release);
    new Explainer(reader, home.language)
        .print(strategy, country.toUpperCase(Locale.ROOT), field, terminal.out());
    return ExitCode.DONE.number();
  }
}
