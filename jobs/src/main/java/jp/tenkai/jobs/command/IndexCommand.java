package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.index.IndexJob;
import jp.tenkai.jobs.index.IndexJob.Options;
import jp.tenkai.jobs.index.IndexSummary;
import jp.tenkai.jobs.message.FindingText;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.scoring.sensitivity.InputSensitivity;
import jp.tenkai.scoring.sensitivity.SobolIndex;
import jp.tenkai.scoring.sensitivity.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenkai index}: a composite index from anybody's own table. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Computes, explains and audits a composite index from your own table (docs/index.md).",
      "独自の表から複合指数を計算し、内訳と検証結果を出力します(docs/index.md)。"
    })
final class IndexCommand implements Callable<Integer> {
  private static final int SHOWN = 10;
  private static final int WIDEST = 40;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "en|ja",
      description = "Language of what is printed / 表示言語 (default: ${DEFAULT-VALUE})",
      defaultValue = "en",
      converter = LanguageConverter.class)
  private Language language;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "iData.csv",
      description = "Figures, one row a unit / 値の表(1行1単位)")
  private Path data;

  @Option(
      names = "--meta",
      required = true,
      paramLabel = "iMeta.csv",
      description = "Indicators and their tree / 指標とその階層")
  private Path meta;

  @Option(
      names = "--method",
      required = true,
      paramLabel = "method.yaml",
      description = "How the index is made / 計算方法")
  private Path method;

  @Option(
      names = "--intervals",
      paramLabel = "iIntervals.csv",
      description = "Low and high ends of estimates / 推計値の下限と上限")
  private Optional<Path> intervals = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the tables go / 出力先")
  private Path out;

  @Option(
      names = "--robustness",
      description = "Also vary the assumptions of the method / 仮定を変えた検証も行う")
  private boolean robustness;

  @Option(
      names = "--places",
      defaultValue = "1",
      paramLabel = "K",
      description = "Say what would gain K places / 順位をKつ上げる条件 (default: ${DEFAULT-VALUE})")
  private int places;

  @Option(
      names = "--on",
      defaultValue = "automatic",
      paramLabel = "automatic|here|spark",
      description = "Where assumptions are varied / 検証の実行場所 (default: ${DEFAULT-VALUE})")
  private String where;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(language);
    if (places < 1) {
      throw new ParameterException(
          spec.commandLine(), "--places: at least 1; found '" + places + "'");
    }
    Options options =
        new Options(
            robustness ? Options.Varying.ON : Options.Varying.OFF,
            places,
            switch (where) {
              case "automatic" -> Options.Where.AUTOMATIC;
              case "here" -> Options.Where.HERE;
              case "spark" -> Options.Where.SPARK;
              default ->
                  throw new ParameterException(
                      spec.commandLine(),
                      "--on: one of automatic, here, spark; found '" + where + "'");
            });
    IndexJob.Outcome outcome = IndexJob.of(data, meta, method, intervals, out, options).run();
    print(catalogue, outcome);
    return ExitCode.DONE.number();
  }

  private void print(Catalogue catalogue, IndexJob.Outcome outcome) {
    IndexSummary summary = outcome.summary();
    ranking(catalogue, summary);
    line(
        "cli.index.steps",
        catalogue,
        Map.of(
            "scored", summary.scored(),
            "units", summary.units(),
            "indicators", summary.indicators(),
            "imputed", summary.imputed(),
            "treated", summary.treated()));
    line(
        "cli.index.audit",
        catalogue,
        Map.of(
            "good", summary.good(),
            "uncertain", summary.uncertain(),
            "bad", summary.worst().size()));
    summary.worst().stream()
        .limit(SHOWN)
        .forEach(
            bad ->
                line(
                    "cli.index.bad",
                    catalogue,
                    Map.of(
                        "subject", FindingText.subject(bad.subject()),
                        "what", FindingText.of(catalogue, bad))));
    if (summary.rebuilds() + summary.failed() > 0) {
      line(
          "cli.index.rebuilds",
          catalogue,
          Map.of("rebuilds", summary.rebuilds(), "failed", summary.failed()));
    }
    if (!summary.sensitivities().isEmpty()) {
      sensitivity(catalogue, summary);
    }
    line(
        "cli.index.where",
        catalogue,
        Map.of("path", out, "seconds", String.format(Locale.ROOT, "%.2f", outcome.seconds())));
  }

  private void line(String key, Catalogue catalogue, Map<String, ?> values) {
    terminal.out().println(catalogue.text(key, values));
  }

  private void ranking(Catalogue catalogue, IndexSummary summary) {
    boolean intervals = summary.rebuilds() > 0;
    boolean classes = summary.rows().stream().anyMatch(row -> !row.className().isEmpty());
    List<String> header = new ArrayList<>();
    header.add(" " + catalogue.text("cli.index.rank"));
    header.add(catalogue.text("cli.index.unit"));
    header.add(" " + catalogue.text("cli.index.score"));
    if (classes) {
      header.add(catalogue.text("cli.index.class"));
    }
    if (intervals) {
      header.add(catalogue.text("cli.index.interval"));
    }
    TextTable table = new TextTable(WIDEST, header);
    for (IndexSummary.Row row : summary.rows().stream().limit(SHOWN).toList()) {
      List<String> cells = new ArrayList<>();
      cells.add(String.format(Locale.ROOT, row.rank() % 1 == 0 ? "%.0f" : "%.1f", row.rank()));
      cells.add(row.unit());
      cells.add(String.format(Locale.ROOT, "%.2f", row.score()));
      if (classes) {
        cells.add(row.className());
      }
      if (intervals) {
        cells.add(String.format(Locale.ROOT, "%.0f–%.0f", row.low(), row.high()));
      }
      table.add(cells);
    }
    table.lines().forEach(terminal.out()::println);
    if (summary.rows().size() > SHOWN) {
      line("cli.index.more", catalogue, Map.of("count", summary.rows().size() - SHOWN));
    }
  }

  private void sensitivity(Catalogue catalogue, IndexSummary summary) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.index.assumption"),
                " " + catalogue.text("cli.index.first"),
                " " + catalogue.text("cli.index.total"),
                catalogue.text("cli.index.verdict")));
    for (InputSensitivity input : summary.sensitivities()) {
      boolean quoted = input.verdict() == Verdict.RELIABLE;
      SobolIndex index = input.index();
      table.add(
          List.of(
              index.input(),
              quoted
                  ? share(index.first(), index.firstLow(), index.firstHigh())
                  : interval(index.firstLow(), index.firstHigh()),
              quoted
                  ? share(index.total(), index.totalLow(), index.totalHigh())
                  : interval(index.totalLow(), index.totalHigh()),
              quoted
                  ? catalogue.text("cli.index.reliable")
                  : catalogue.text("cli.index.withheld", Map.of("base", input.enoughBaseRows()))));
    }
    table.lines().forEach(terminal.out()::println);
  }

  private static String share(double value, double low, double high) {
    return String.format(Locale.ROOT, "%.3f ", value) + interval(low, high);
  }

  private static String interval(double low, double high) {
    return String.format(Locale.ROOT, "[%.2f, %.2f]", low, high);
  }
}
