package jp.tenkai.jobs.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      "Shows a country's imports of a code or field over the years, marked where codes were"
          + " revised.",
      "国の輸入額の推移を、HS改正の影響を付記して表示します(HSコードまたは注力領域別)。"
    })
final class TradeCommand implements Callable<Integer> {
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
    Configuration configuration = ConfigurationReader.read(options.conf());
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
    new TradeLines(catalogue).of(country, shares, series).forEach(terminal.out()::println);
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
}
