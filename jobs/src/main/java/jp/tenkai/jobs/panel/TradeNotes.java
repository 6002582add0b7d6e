package jp.tenkai.jobs.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.MarketTrade;

/** What a reader of everything made from trade should know. */
final class TradeNotes {
  private TradeNotes() {}

  static List<String> of(MarketTrade trade, FieldShares shares) {
    List<String> notes = new ArrayList<>();
    notes.add(missing(trade));
    if (trade.isConverted()) {
      notes.add(converted(trade));
    }
    shares
        .measured()
        .forEach(
            (code, basis) ->
                notes.add(
                    "HS "
                        + code
                        + " is divided among the fields by Japan's exports of "
                        + basis.year()
                        + " ("
                        + basis.file()
                        + "), not by the shares stated in conf/fields.yaml."));
    return notes;
  }

  private static String missing(MarketTrade trade) {
    return "Trade of "
        + trade.edition().year()
        + " lacks the imports of "
        + trade.missingImporters().size()
        + " exporting countries ("
        + trade.missingImporters().stream().map(CountryCode::iso3).collect(Collectors.joining(", "))
        + "); figures of world trade are of the importers present.";
  }

  private static String converted(MarketTrade trade) {
    return "Trade of "
        + trade.edition().year()
        + " is coded in "
        + trade.edition().revision().baciCode()
        + " and was converted to "
        + trade.revision().baciCode()
        + "; codes that were split are shared out "
        + trade
            .splitBy()
            .map(
                seen ->
                    "by the trade of "
                        + seen.year()
                        + " in "
                        + seen.revision().baciCode()
                        + " ("
                        + seen.file()
                        + ").")
            .orElse("in equal parts.");
  }
}
