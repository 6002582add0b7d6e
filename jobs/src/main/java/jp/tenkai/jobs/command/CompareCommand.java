package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.compare.Change;
import jp.tenkai.jobs.compare.Comparison;
import jp.tenkai.jobs.compare.ComparisonCsv;
import jp.tenkai.jobs.compare.ComparisonText;
import jp.tenkai.jobs.compare.ReleaseState;
import jp.tenkai.jobs.refresh.BuildInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tenkai compare}: what moved each score and rank between two releases. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Splits every change of score and rank between two releases into its causes.",
      "2つのリリースの間の得点と順位の変化を、要因ごとに過不足なく分解します。"
    })
final class CompareCommand implements Callable<Integer> {
  private enum Format {
    TABLE,
    CSV
  }

  private final Terminal terminal;

  @Mixin private Home home;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier release / 前のリリース")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later release / 後のリリース")
  private String after;

  @Option(
      names = "--strategy",
      paramLabel = "ID",
      description = "One strategy / 戦略, such as africa")
  private Optional<String> strategy = Optional.empty();

  @Option(
      names = "--country",
      paramLabel = "ISO3",
      converter = CountryConverter.class,
      description = "One country in detail / 国, such as KEN")
  private Optional<CountryCode> country = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "ID",
      description = "One field in detail / 注力領域, such as renal")
  private Optional<String> field = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "table|csv",
      defaultValue = "table",
      description = "How to print it / 出力形式 (default: ${DEFAULT-VALUE})")
  private Format format;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReleaseState from = ReleaseState.earlier(Releases.open(home.out, before));
    ReleaseState to = ReleaseState.of(Releases.open(home.out, after));
    List<Change> changes =
        Comparison.of(from, to, BuildInfo.code()).stream().filter(this::isWanted).toList();
    if (changes.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_IN_RELEASE,
          from.name() + ", " + to.name(),
          0,
          String.join(
                  " ",
                  strategy.orElse(""),
                  country.map(CountryCode::iso3).orElse(""),
                  field.orElse(""))
              .strip(),
          String.join(
              " ",
              to.configuration().path("strategies").properties().stream()
                  .map(Map.Entry::getKey)
                  .toList()));
    }
    if (format == Format.CSV) {
      ComparisonCsv.print(changes, terminal.out());
      return ExitCode.DONE.number();
    }
    ComparisonText text = new ComparisonText(to.configuration(), home.language);
    terminal
        .out()
        .println(
            Catalogue.of(home.language)
                .text("cli.compare.head", Map.of("before", from.name(), "after", to.name())));
    terminal.out().println();
    if (country.isPresent() || field.isPresent()) {
      changes.forEach(change -> text.detail(change, terminal.out()));
    } else {
      text.table(changes, terminal.out());
    }
    return ExitCode.DONE.number();
  }

  private boolean isWanted(Change change) {
    boolean all = country.isEmpty() && field.isEmpty();
    boolean named =
        change.kind() == Change.Kind.COUNTRY
            ? country.filter(c -> c.iso3().equals(change.id())).isPresent()
            : field.filter(change.id()::equals).isPresent();
    return (all || named) && strategy.map(change.strategy().id()::equals).orElse(true);
  }
}
