package jp.tenkai.jobs.backtest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.terminal.TextTable;

/** Prints backtests for a person. */
public final class BacktestText {
  private static final int WIDEST = 52;

  private final Configuration configuration;
  private final Language language;
  private final Catalogue catalogue;
  private final NumberText numbers;

  public BacktestText(Configuration configuration, Language language) {
    this.configuration = configuration;
    this.language = language;
    this.catalogue = Catalogue.of(language);
    this.numbers = NumberText.of(language);
  }

  /** What was known, how each order agreed with each outcome, and what could not be measured. */
  public void print(Backtest backtest, PrintStream out) {
    out.println(
        catalogue.text(
            "cli.backtest.title",
            Map.of(
                "name", in(backtest.strategy().name()),
                "year", backtest.year(),
                "ranked", backtest.ranked(),
                "candidates", backtest.ranking().selection().candidates())));
    out.println("  " + known(backtest));
    out.println(
        "  " + catalogue.text("cli.backtest.groups", Map.of("vintage", backtest.incomeGroups())));
    out.println();
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.backtest.outcome"),
                catalogue.text("cli.backtest.order"),
                " " + catalogue.text("cli.backtest.countries"),
                " " + catalogue.text("cli.backtest.correlation"),
                " " + numbers.percent(backtest.strategy().robustness().interval()),
                " "
                    + catalogue.text(
                        "cli.backtest.best",
                        Map.of("best", backtest.strategy().robustness().top())),
                " " + catalogue.text("cli.backtest.chance"),
                catalogue.text("cli.backtest.verdict")));
    List<String> notMeasured = new ArrayList<>();
    Outcome last = null;
    for (Comparison comparison : backtest.comparisons()) {
      if (comparison.verdict() == Verdict.NOT_MEASURED) {
        // An order that can't be used is the same for every outcome, so it is said once.
        String what =
            isOutcomeKnown(backtest, comparison.outcome())
                ? catalogue.text("cli.backtest.by", Map.of("order", in(comparison.orderName())))
                : outcome(comparison);
        notMeasured.add(what + ": " + in(comparison.reason()));
      } else {
        table.add(cells(comparison, comparison.outcome() == last));
        last = comparison.outcome();
      }
    }
    table.lines().forEach(line -> out.println("  " + line));
    out.println();
    notMeasured.stream()
        .distinct()
        .forEach(
            what -> out.println("  " + catalogue.text("cli.backtest.not", Map.of("what", what))));
  }

  private static boolean isOutcomeKnown(Backtest backtest, Outcome outcome) {
    return backtest.realised().stream().anyMatch(r -> r.outcome() == outcome && r.isMeasured());
  }

  private List<String> cells(Comparison comparison, boolean again) {
    return List.of(
        again ? "" : outcome(comparison),
        in(comparison.orderName()),
        Integer.toString(comparison.agreement().items()),
        signed(comparison.agreement().correlation()),
        signed(comparison.agreement().low()) + " … " + signed(comparison.agreement().high()),
        numbers.percent(comparison.hitRate()),
        numbers.percent(comparison.chance()),
        catalogue.text("cli.backtest.verdict." + comparison.verdict().word().replace('-', '_')));
  }

  private String outcome(Comparison comparison) {
    String name = in(comparison.name());
    if (comparison.lastYear() == 0) {
      return name;
    }
    String last = Integer.toString(comparison.lastYear());
    return name
        + " "
        + (comparison.outcome().isGrowth() ? comparison.firstYear() + "–" + last : last);
  }

  private String known(Backtest backtest) {
    Map<String, List<String>> byBasis =
        backtest.known().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> BacktestTables.basis(e.getValue()),
                    Collectors.mapping(
                        e -> in(configuration.indicators().get(e.getKey()).name()),
                        Collectors.toList())));
    List<String> none = byBasis.getOrDefault("none", List.of());
    return catalogue.text(
        "cli.backtest.known",
        Map.of(
            "vintage", byBasis.getOrDefault("vintage", List.of()).size(),
            "year", byBasis.getOrDefault("year", List.of()).size(),
            "both", byBasis.getOrDefault("both", List.of()).size(),
            "none", none.size(),
            "names",
                none.isEmpty() ? "–" : String.join(language == Language.JA ? "、" : ", ", none)));
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
  }

  private String in(Bilingual text) {
    return text.in(language);
  }

  private String in(Words words) {
    return language == Language.JA ? words.ja() : words.en();
  }
}
