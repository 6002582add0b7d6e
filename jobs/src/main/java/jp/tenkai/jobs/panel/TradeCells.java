package jp.tenkai.jobs.panel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.trade.MarketTrade;
import jp.tenkai.jobs.trade.MarketTrade.Imports;

/**
 * Trade of a field, or of all fields together, in one market. A code that several fields use counts
 * in each by its stated share, so that adding up the fields never counts a dollar twice.
 */
final class TradeCells {
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private final MarketTrade trade;
  private final String terms;

  TradeCells(MarketTrade trade, String terms) {
    this.trade = trade;
    this.terms = terms;
  }

  PanelCell cell(TradeFigure figure, Collection<FieldConf> fields, CountryCode importer) {
    List<FieldConf> traded = fields.stream().filter(f -> !f.hs().isEmpty()).toList();
    String rule = "trade-" + figure.word().replace('_', '-');
    if (traded.isEmpty()) {
      return PanelCell.notApplicable(rule);
    }
    if (!trade.covers(importer)) {
      return PanelCell.missing(rule);
    }
    double world = 0;
    double japan = 0;
    for (FieldConf field : traded) {
      for (var code : field.hs().entrySet()) {
        Imports imports = trade.imports(importer, Integer.parseInt(code.getKey()));
        world += code.getValue().share() * imports.world();
        japan += code.getValue().share() * imports.japan();
      }
    }
    if (world == 0 && figure != TradeFigure.IMPORTS) {
      // A share of nothing is not unknown: it does not exist, and no neighbour's may stand in for
      // it.
      return PanelCell.notApplicable(rule);
    }
    Imports all = trade.all(importer);
    return switch (figure) {
      case IMPORTS -> observed(world / DOLLARS_PER_THOUSAND, rule, trade.file(), traded);
      case JAPAN_SHARE -> observed(100 * japan / world, rule, trade.file(), traded);
      case JAPAN_RCA ->
          all.japan() > 0
              ? observed(
                  japan / world / ((double) all.japan() / all.world()),
                  rule,
                  trade.file() + " | " + trade.totalsFile(),
                  traded)
              : PanelCell.missing(rule);
    };
  }

  private PanelCell observed(double value, String rule, String file, List<FieldConf> fields) {
    return PanelCell.observed(
        value,
        trade.year(),
        rule,
        new Lineage(
            trade.source(), codes(fields), file, 0, trade.vintage(), trade.licence(), terms));
  }

  /** The codes of one field with their shares; of several fields only how many codes there are. */
  private static String codes(List<FieldConf> fields) {
    if (fields.size() == 1) {
      return fields.get(0).hs().entrySet().stream()
          .map(
              code ->
                  code.getValue().share() == 1
                      ? code.getKey()
                      : String.format(
                          Locale.ROOT, "%s x %.3f", code.getKey(), code.getValue().share()))
          .collect(Collectors.joining(", ", "HS6 ", ""));
    }
    long codes = fields.stream().flatMap(f -> f.hs().keySet().stream()).distinct().count();
    return "HS6, " + codes + " codes of " + fields.size() + " fields";
  }
}
