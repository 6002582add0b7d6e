package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.Equivalent;
import jp.tenkai.jobs.quality.Discrepancies;
import jp.tenkai.jobs.quality.Discrepancy;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenkai reconcile}: where two sources give the same figure. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Shows where two sources give the same figure, which one is kept, and how far they differ.",
      "複数の出典が同じ値を示す場合に、採用値と相違を表示します。"
    })
final class ReconcileCommand implements Callable<Integer> {
  private static final int WIDEST = 40;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private Home home;
  @Mixin private HoldingsOptions options;

  @Option(
      names = "--group",
      paramLabel = "ID",
      description = "One group of conf/equivalents.yaml / 指標グループ")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--country",
      paramLabel = "KEN",
      converter = CountryConverter.class,
      description = "One country / 国")
  private Optional<CountryCode> country = Optional.empty();

  ReconcileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Configuration configuration = ConfigurationReader.read(options.conf());
    List<String> groups = configuration.equivalents().stream().map(Equivalent::id).toList();
    if (group.isPresent() && !groups.contains(group.get())) {
      throw new ParameterException(
          spec.commandLine(),
          "--group: one of " + String.join(", ", groups) + "; found '" + group.get() + "'");
    }
    List<Discrepancy> all;
    try (EngineSession session = EngineSession.open("reconcile")) {
      all =
          Discrepancies.of(options.open(session.spark(), home), configuration.equivalents())
              .stream()
              .filter(d -> group.isEmpty() || d.group().equals(group.get()))
              .filter(d -> country.isEmpty() || d.country().equals(country.get()))
              .toList();
    }
    if (all.isEmpty()) {
      terminal
          .out()
          .println(
              catalogue.text(
                  "cli.reconcile.none",
                  Map.of(
                      "group",
                      group.orElse("–"),
                      "country",
                      country.map(CountryCode::iso3).orElse("–"))));
      return ExitCode.DONE.number();
    }
    boolean each = group.isPresent() || country.isPresent();
    if (each) {
      figures(catalogue, all);
    }
    for (var equivalent : configuration.equivalents()) {
      List<Discrepancy> mine = all.stream().filter(d -> d.group().equals(equivalent.id())).toList();
      if (!mine.isEmpty()) {
        terminal
            .out()
            .println(
                catalogue.text(
                    "cli.reconcile.group",
                    Map.of(
                        "group", equivalent.id(),
                        "pairs", mine.size(),
                        "agree", mine.stream().filter(Discrepancy::agrees).count(),
                        "differ", mine.stream().filter(d -> !d.agrees()).count(),
                        "tolerance", number(equivalent.tolerance()))));
      }
    }
    return ExitCode.DONE.number();
  }

  private void figures(Catalogue catalogue, List<Discrepancy> all) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.reconcile.figure"),
                catalogue.text("cli.revisions.country"),
                catalogue.text("cli.revisions.year"),
                catalogue.text("cli.reconcile.kept"),
                " " + catalogue.text("cli.reconcile.value"),
                catalogue.text("cli.reconcile.other"),
                " " + catalogue.text("cli.reconcile.value"),
                " " + catalogue.text("cli.reconcile.difference"),
                catalogue.text("cli.reconcile.verdict")));
    for (Discrepancy d : all) {
      table.add(
          List.of(
              d.group(),
              d.country().iso3(),
              Integer.toString(d.year()),
              d.kept().source(),
              number(d.kept().value()),
              d.other().source(),
              number(d.other().value()),
              String.format(Locale.ROOT, "%+.3g", d.difference()),
              catalogue.text(d.agrees() ? "cli.reconcile.agrees" : "cli.reconcile.differs")));
    }
    table.lines().forEach(terminal.out()::println);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
