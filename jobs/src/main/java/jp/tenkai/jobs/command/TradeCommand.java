package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.FieldShares.Share;
import jp.tenkai.jobs.trade.LineExports;
import jp.tenkai.jobs.trade.TradeSeries;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenkai trade}: imports over the years, marked where the codes were revised. */
@Command(
    name = "trade",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a country's imports of a code or field over the years, marked where codes were revised.",
      "国の輸入額の推移を、HS改正の影響を付記して表示します(HSコードまたは注力領域別)。"
    })
final class TradeCommand implements Callable<Integer> {
  private static final int WIDEST = 40;
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private final Terminal terminal;

  @Mixin private Home home;
  @Mixin private HoldingsOptions options;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--importer",
      required = true,
      paramLabel = "VNM",
      description = "The importing country / 輸入国")
  private String importer;

  /** A code or a field. */
  static final class What {
    @Option(
        names = "--code",
        paramLabel = "382200",
        description = "A code in the revision of conf/fields.yaml / HSコード(6桁)")
    private Optional<String> code = Optional.empty();

    @Option(names = "--field", paramLabel = "ivd", description = "A field / 注力領域")
    private Optional<String> field = Optional.empty();
  }

  TradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Configuration configuration = ConfigurationReader.read(options.conf);
    CountryCode country = country();
    Map<String, Share> shares;
    TradeSeries series;
    try (EngineSession session = EngineSession.open("trade")) {
      Holdings holdings = options.openInForce(session.spark(), home, configuration);
      int upTo = holdings.asOf().getYear();
      shares = shares(configuration, holdings, upTo);
      Map<String, Double> parts = new LinkedHashMap<>();
      shares.forEach((code, share) -> parts.put(code, share.value()));
      series = TradeSeries.read(holdings, configuration.hsRevision(), parts, country, upTo);
    }
    if (series.years().isEmpty()) {
      terminal.out().println(catalogue.text("cli.trade.none"));
      return ExitCode.DONE.number();
    }
    terminal
        .out()
        .println(
            catalogue.text(
                "cli.trade.title",
                Map.of(
                    "country", country.iso3(),
                    "codes", codes(catalogue, shares),
                    "revision", series.in().baciCode())));
    table(catalogue, series);
    boolean crosses = series.years().stream().anyMatch(y -> y.mark() == Mark.ALLOCATED);
    if (crosses) {
      terminal
          .out()
          .println(
              series
                  .splitBy()
                  .map(
                      seen ->
                          catalogue.text(
                              "cli.trade.split_seen",
                              Map.of("year", seen.year(), "file", seen.file())))
                  .orElseGet(() -> catalogue.text("cli.trade.split_equal")));
    }
    return ExitCode.DONE.number();
  }

  private CountryCode country() {
    Optional<CountryCode> code =
        importer.matches("[A-Z]{3}") ? Optional.of(CountryCode.of(importer)) : Optional.empty();
    return code.filter(c -> CountryRegister.standard().find(c).isPresent())
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.UNKNOWN_COUNTRY, "--importer", 0, importer, "a code such as VNM"));
  }

  /** A single code counts wholly; a field's codes by their shares. */
  private Map<String, Share> shares(Configuration configuration, Holdings holdings, int upTo) {
    if (what.code.isPresent()) {
      HsCode code =
          HsCode.parse(what.code.get())
              .orElseThrow(
                  () ->
                      new UnusableInput(
                          ProblemCode.BAD_VALUE,
                          "--code",
                          0,
                          what.code.get(),
                          "six digits such as 382200"));
      return Map.of(code.toString(), new Share(1, Optional.empty()));
    }
    String id = what.field.orElseThrow();
    FieldConf field =
        configuration.fields().values().stream()
            .filter(f -> f.id().id().equals(id) && !f.hs().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableInput(
                        ProblemCode.BAD_VALUE,
                        "--field",
                        0,
                        id,
                        configuration.fields().values().stream()
                            .filter(f -> !f.hs().isEmpty())
                            .map(f -> f.id().id())
                            .collect(Collectors.joining(", "))));
    FieldShares all =
        FieldShares.of(
            configuration.exportLines().values(),
            LineExports.read(holdings, configuration.exportLines().values(), upTo));
    Map<String, Share> shares = new LinkedHashMap<>();
    field.hs().keySet().forEach(code -> shares.put(code, all.of(field, code)));
    return shares;
  }

  private static String codes(Catalogue catalogue, Map<String, Share> shares) {
    return shares.entrySet().stream()
        .map(
            code ->
                code.getKey()
                    + (code.getValue().value() == 1
                        ? ""
                        : String.format(Locale.ROOT, " x %.3f", code.getValue().value()))
                    + code.getValue()
                        .basis()
                        .map(b -> ' ' + exports(catalogue, b.year()))
                        .orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String exports(Catalogue catalogue, int year) {
    return catalogue.text("cli.trade.by_exports", Map.of("year", year));
  }

  private void table(Catalogue catalogue, TradeSeries series) {
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.revisions.year"),
                catalogue.text("cli.trade.coded_in"),
                catalogue.text("cli.trade.vintage"),
                " " + catalogue.text("cli.trade.imports"),
                " " + catalogue.text("cli.trade.japan"),
                " " + catalogue.text("cli.trade.growth"),
                catalogue.text("cli.trade.crossing"),
                catalogue.text("cli.trade.file")));
    for (int i = 0; i < series.years().size(); i++) {
      TradeSeries.Year year = series.years().get(i);
      double growth = series.growth(i);
      table.add(
          List.of(
              Integer.toString(year.edition().year()),
              year.edition().revision().baciCode()
                  + " "
                  + (year.edition().revision() == series.in()
                      ? ""
                      : "(" + mark(catalogue, year.mark()) + ")"),
              year.edition().vintage(),
              thousands(year.world()),
              thousands(year.japan()),
              Double.isFinite(growth) ? String.format(Locale.ROOT, "%+.1f %%", growth) : "–",
              year.crossing().map(mark -> mark(catalogue, mark)).orElse(""),
              year.edition().file()));
    }
    table.lines().forEach(terminal.out()::println);
  }

  private static String mark(Catalogue catalogue, Mark mark) {
    return catalogue.text("cli.trade.mark." + mark.name().toLowerCase(Locale.ROOT));
  }

  private static String thousands(double dollars) {
    return Double.isNaN(dollars)
        ? "–"
        : String.format(Locale.ROOT, "%,.0f", dollars / DOLLARS_PER_THOUSAND);
  }
}
