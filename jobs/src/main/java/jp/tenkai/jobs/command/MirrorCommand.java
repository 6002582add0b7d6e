package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.mirror.MirrorKey;
import jp.tenkai.datasets.mirror.Reconciled;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.MirrorConf;
import jp.tenkai.jobs.mirror.MirrorCsv;
import jp.tenkai.jobs.mirror.MirrorJob;
import jp.tenkai.jobs.session.EngineSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai mirror}: the exporter's and the importer's report of one flow. */
@Command(
    name = "mirror",
    mixinStandardHelpOptions = true,
    description = {
      "Reconciles what exporter and importer each reported of one flow, and keeps both.",
      "輸出国と輸入国の報告値(ミラー統計)を照合し、両者を残したうえで調整値を示します。"
    })
final class MirrorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;
  @Mixin private HoldingsOptions options;

  @Option(
      names = "--commodity",
      paramLabel = "300220",
      description = {
        "One commodity: TOTAL, or 2, 4 or 6 digits. Margin and reliability come from it alone",
        "品目コード(マージンと信頼度もこの品目のみから推定)"
      })
  private Optional<String> commodity = Optional.empty();

  @Option(
      names = "--exporter",
      paramLabel = "JPN",
      converter = CountryConverter.class,
      description = "Show the flows of one exporter / 輸出国")
  private Optional<CountryCode> exporter = Optional.empty();

  @Option(
      names = "--importer",
      paramLabel = "KEN",
      converter = CountryConverter.class,
      description = "Show the flows of one importer / 輸入国")
  private Optional<CountryCode> importer = Optional.empty();

  @Option(names = "--year", paramLabel = "2018", description = "Show the flows of one year / 年")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = {
        "Write the flows as CSV, and the reporters and the margin beside it",
        "照合結果をCSVに出力(報告国の信頼度とマージンは別ファイル)"
      })
  private Optional<Path> csv = Optional.empty();

  MirrorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    MirrorConf conf = ConfigurationReader.readMirror(options.conf());
    try (EngineSession session = EngineSession.open("mirror")) {
      Holdings holdings = options.open(session.spark(), home);
      MirrorJob.Outcome outcome = MirrorJob.run(holdings, commodity, conf.method());
      if (outcome.matched().flows().isEmpty()) {
        terminal
            .out()
            .println(catalogue.text("cli.mirror.none", Map.of("commodity", commodity.orElse("–"))));
        return ExitCode.DONE.number();
      }
      List<Reconciled> shown =
          outcome.levels().stream()
              .flatMap(level -> level.flows().stream())
              .filter(r -> isWanted(r.flow().key()))
              .toList();
      MirrorText text = new MirrorText(catalogue, conf.method());
      text.lines(outcome, shown, exporter, importer).forEach(terminal.out()::println);
      licences(catalogue, holdings);
      if (csv.isPresent()) {
        MirrorCsv files = new MirrorCsv(outcome.levels(), holdings.ingested());
        for (Path file : files.write(csv.get(), shown, conf)) {
          terminal.out().println(catalogue.text("cli.mirror.csv", Map.of("path", file)));
        }
      }
    }
    return ExitCode.DONE.number();
  }

  private boolean isWanted(MirrorKey key) {
    return exporter.map(key.exporter()::equals).orElse(true)
        && importer.map(key.importer()::equals).orElse(true)
        && year.map(y -> key.year() == y).orElse(true);
  }

  /** What may be done with the reports: raw Comtrade may not be passed on. */
  private void licences(Catalogue catalogue, Holdings holdings) {
    String licences =
        holdings.ingested().stream()
            .filter(f -> f.parts().containsKey(DataTable.TRADE_REPORTS))
            .map(f -> f.licence())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    terminal.out().println(catalogue.text("cli.mirror.licence", Map.of("licence", licences)));
  }
}
