package jp.tenkai.jobs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.terminal.TextTable;
import jp.tenkai.jobs.trade.FieldShares.Share;
import jp.tenkai.jobs.trade.TradeSeries;

/** A series of trade in words. */
final class TradeLines {
  private static final int WIDEST = 40;
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private final Catalogue catalogue;

  TradeLines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A title, a line for each year, and how codes that were split are shared out. */
  List<String> of(CountryCode importer, Map<String, Share> shares, TradeSeries series) {
    if (series.years().isEmpty()) {
      return List.of(catalogue.text("cli.trade.none"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        catalogue.text(
            "cli.trade.title",
            Map.of(
                "country", importer.iso3(),
                "codes", codes(shares),
                "revision", series.in().baciCode())));
    lines.addAll(table(series));
    if (series.years().stream().anyMatch(year -> year.mark() == Mark.ALLOCATED)) {
      lines.add(
          series
              .splitBy()
              .map(
                  seen ->
                      catalogue.text(
                          "cli.trade.split_seen", Map.of("year", seen.year(), "file", seen.file())))
              .orElseGet(() -> catalogue.text("cli.trade.split_equal")));
    }
    return lines;
  }

  private String codes(Map<String, Share> shares) {
    return shares.entrySet().stream()
        .map(
            code ->
                code.getKey()
                    + (code.getValue().value() == 1
                        ? ""
                        : String.format(Locale.ROOT, " x %.3f", code.getValue().value()))
                    + code.getValue().basis().map(b -> ' ' + exports(b.year())).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private String exports(int year) {
    return catalogue.text("cli.trade.by_exports", Map.of("year", year));
  }

  private List<String> table(TradeSeries series) {
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
                  + (year.edition().revision() == series.in()
                      ? ""
                      : " (" + mark(year.mark()) + ")"),
              year.edition().vintage(),
              thousands(year.world()),
              thousands(year.japan()),
              Double.isFinite(growth) ? String.format(Locale.ROOT, "%+.1f %%", growth) : "–",
              year.crossing().map(mark -> mark(mark)).orElse(""),
              year.edition().file()));
    }
    return table.lines();
  }

  private String mark(Mark mark) {
    return catalogue.text("cli.trade.mark." + mark.name().toLowerCase(Locale.ROOT));
  }

  private static String thousands(double dollars) {
    return Double.isNaN(dollars)
        ? "–"
        : String.format(Locale.ROOT, "%,.0f", dollars / DOLLARS_PER_THOUSAND);
  }
}
