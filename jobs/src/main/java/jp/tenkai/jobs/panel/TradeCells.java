package jp.tenkai.jobs.panel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.trade.Edition;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.FieldShares.Share;
import jp.tenkai.jobs.trade.LineExports.Basis;
import jp.tenkai.jobs.trade.MarketTrade;
import jp.tenkai.jobs.trade.MarketTrade.Imports;

/**
 * Trade of a field, or of all fields together, in one market. A code that several fields use counts
 * in each by its share, so that adding up the fields never counts a dollar twice. Each cell says by
 * which exports its shares were measured, and how sure its codes are where the trade was coded in
 * another revision of the Harmonized System.
 */
final class TradeCells {
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private final MarketTrade trade;
  private final FieldShares shares;
  private final Map<String, String> terms;

  /**
   * @param terms of each source, by its id
   */
  TradeCells(MarketTrade trade, FieldShares shares, Map<String, String> terms) {
    this.trade = trade;
    this.shares = shares;
    this.terms = terms;
  }

  PanelCell cell(TradeFigure figure, Collection<FieldConf> fields, CountryCode importer) {
    List<FieldConf> traded = fields.stream().filter(f -> !f.hs().isEmpty()).toList();
    String rule = rule(figure, traded);
    if (traded.isEmpty()) {
      return PanelCell.notApplicable(rule);
    }
    if (!trade.covers(importer)) {
      return PanelCell.missing(rule);
    }
    double world = 0;
    double japan = 0;
    for (FieldConf field : traded) {
      for (String code : field.hs().keySet()) {
        Imports imports = trade.imports(importer, Integer.parseInt(code));
        double share = shares.of(field, code).value();
        world += share * imports.world();
        japan += share * imports.japan();
      }
    }
    if (world == 0 && figure != TradeFigure.IMPORTS) {
      // A share of nothing is not unknown: it does not exist, and no neighbour's may stand in for
      // it.
      return PanelCell.notApplicable(rule);
    }
    Imports all = trade.all(importer);
    String file = trade.edition().file();
    return switch (figure) {
      case IMPORTS -> observed(world / DOLLARS_PER_THOUSAND, rule, file, traded);
      case JAPAN_SHARE -> observed(100 * japan / world, rule, file, traded);
      case JAPAN_RCA ->
          all.japan() > 0
              ? observed(
                  japan / world / ((double) all.japan() / all.world()),
                  rule,
                  file + " | " + trade.totalsFile(),
                  traded)
              : PanelCell.missing(rule);
    };
  }

  /** Where codes were converted, from which revision and how sure the least sure of them is. */
  private String rule(TradeFigure figure, List<FieldConf> fields) {
    String rule = "trade-" + figure.word().replace('_', '-');
    if (!trade.isConverted() || fields.isEmpty()) {
      return rule;
    }
    Mark worst = Mark.SAME_CODE;
    for (FieldConf field : fields) {
      for (String code : field.hs().keySet()) {
        worst = worst.and(trade.mark(Integer.parseInt(code)));
      }
    }
    return rule + "-from-" + codedIn().toLowerCase(Locale.ROOT) + '-' + word(worst);
  }

  private PanelCell observed(double value, String rule, String file, List<FieldConf> fields) {
    Edition edition = trade.edition();
    Lineage lineage =
        new Lineage(
            edition.source(),
            codes(fields),
            file,
            0,
            edition.vintage(),
            edition.licence(),
            terms.get(edition.source()));
    for (Basis basis : bases(fields)) {
      lineage =
          lineage.with(
              new Lineage(
                  basis.source(),
                  "HS9 exports " + basis.year(),
                  basis.file(),
                  0,
                  basis.vintage(),
                  basis.licence(),
                  terms.get(basis.source())));
    }
    return PanelCell.observed(value, edition.year(), rule, lineage);
  }

  private Set<Basis> bases(List<FieldConf> fields) {
    Set<Basis> bases = new TreeSet<>();
    for (FieldConf field : fields) {
      field.hs().keySet().forEach(code -> shares.of(field, code).basis().ifPresent(bases::add));
    }
    return bases;
  }

  /** The codes of one field with their shares; of several fields only how many codes there are. */
  private String codes(List<FieldConf> fields) {
    if (fields.size() == 1) {
      FieldConf field = fields.get(0);
      return field.hs().keySet().stream()
          .map(code -> code(code, shares.of(field, code)))
          .collect(Collectors.joining(", ", "HS6 ", ""));
    }
    long codes = fields.stream().flatMap(f -> f.hs().keySet().stream()).distinct().count();
    return "HS6, " + codes + " codes of " + fields.size() + " fields";
  }

  private String code(String code, Share share) {
    StringBuilder text = new StringBuilder(code);
    if (share.value() != 1) {
      text.append(String.format(Locale.ROOT, " x %.3f", share.value()));
    }
    share.basis().ifPresent(basis -> text.append(" by HS9 exports ").append(basis.year()));
    if (trade.isConverted()) {
      Mark mark = trade.mark(Integer.parseInt(code));
      text.append(" [").append(codedIn()).append(' ').append(word(mark)).append(']');
    }
    return text.toString();
  }

  private String codedIn() {
    return trade.edition().revision().baciCode();
  }

  private static String word(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
