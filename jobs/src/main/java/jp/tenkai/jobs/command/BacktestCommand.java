package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.csv.CsvTableWriter;
import jp.tenkai.export.parquet.ParquetTableWriter;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.backtest.Backtest;
import jp.tenkai.jobs.backtest.BacktestTables;
import jp.tenkai.jobs.backtest.BacktestText;
import jp.tenkai.jobs.backtest.Backtests;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.session.EngineSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tech.tablesaw.api.Table;

/** {@code tenkai backtest}: a strategy on a past year, held against what happened next. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Ranks from what was known at the end of a past year, and compares with what happened next.",
      "過去の年末時点で利用できたデータで順位付けし、その後の実績と照合します。"
    })
final class BacktestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;

  @Mixin private SnapshotOptions from;

  @Option(
      names = "--strategy",
      required = true,
      paramLabel = "ID",
      description = "The strategy / 戦略, such as africa")
  private String strategy;

  @Option(
      names = "--as-of",
      paramLabel = "2015",
      description = "The past year / 基準とする過去の年 (default: those the strategy states / 既定は戦略の設定)")
  private List<Integer> years = List.of();

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = ConfigurationReader.read(from.conf);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    StrategyConf chosen = chosen(configuration);
    List<Integer> past = past(chosen, today);
    List<Backtest> backtests;
    try (EngineSession session = EngineSession.open("backtest " + strategy)) {
      Holdings holdings =
          HoldingsOptions.inForce(session.spark(), from.snapshot, home, configuration, today);
      List<CountryCode> countries =
          CountryRegister.standard().all().stream().map(Country::code).toList();
      Panel now = PanelBuilder.build(configuration, holdings, countries, today.getYear());
      backtests = Backtests.of(configuration, holdings, countries, now, Map.of(chosen, past));
    }
    BacktestText text = new BacktestText(configuration, home.language);
    for (Backtest backtest : backtests) {
      text.print(backtest, terminal.out());
      Path folder = write(backtest, configuration);
      terminal
          .out()
          .println(Catalogue.of(home.language).text("cli.backtest.files", Map.of("path", folder)));
    }
    return ExitCode.DONE.number();
  }

  private StrategyConf chosen(Configuration configuration) {
    Optional<StrategyConf> found =
        configuration.strategies().values().stream()
            .filter(s -> s.id().id().equals(strategy))
            .findFirst();
    return found.orElseThrow(
        () ->
            wrong(
                "--strategy: one of "
                    + String.join(
                        ", ",
                        configuration.strategies().keySet().stream().map(s -> s.id()).toList())
                    + "; found '"
                    + strategy
                    + "'"));
  }

  private List<Integer> past(StrategyConf chosen, LocalDate today) {
    List<Integer> asked = years.isEmpty() ? chosen.backtest().asOf() : years;
    if (asked.isEmpty()) {
      throw wrong(
          "--as-of: a past year, such as 2015, or backtest: {as_of: [2015], reason: ...} in"
              + " conf/strategies/"
              + strategy
              + ".yaml");
    }
    for (int year : asked) {
      if (year < 1990 || year >= today.getYear()) {
        throw wrong(
            "--as-of: a year from 1990 to " + (today.getYear() - 1) + "; found '" + year + "'");
      }
    }
    return asked.stream().distinct().toList();
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /** Writes the tables; an earlier result of the same strategy and year gives way. */
  private Path write(Backtest backtest, Configuration configuration) throws IOException {
    Path folder =
        Files.createDirectories(
            home.out.resolve("backtests").resolve(strategy + "-" + backtest.year()));
    for (var table : BacktestTables.of(List.of(backtest), configuration).entrySet()) {
      write(table.getKey(), table.getValue(), folder);
    }
    return folder;
  }

  private static void write(TableSpec spec, Table table, Path folder) throws IOException {
    Path csv = folder.resolve(spec.name() + ".csv");
    Path parquet = folder.resolve(spec.name() + ".parquet");
    Files.deleteIfExists(csv);
    Files.deleteIfExists(parquet);
    CsvTableWriter.write(spec, table, csv);
    ParquetTableWriter.write(spec, table, parquet);
  }
}
