package jp.tenkai.datasets.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.country.CountryCode;

/** Reports of trade made up for a test, all of vaccines in 2018 unless said otherwise. */
final class MadeReports {
  static final MirrorMethod METHOD = new MirrorMethod(0.06, 1e6, 0, 3, 1, 10, 0.05, 1.25);

  private final List<TradeReport> reports = new ArrayList<>();

  /** A month's report; the partner "" is the world, the month 0 a whole year. */
  MadeReports with(String reporter, Direction direction, String partner, int month, double usd) {
    return with(reporter, direction, partner, month, usd, "HS");
  }

  MadeReports with(
      String reporter,
      Direction direction,
      String partner,
      int month,
      double usd,
      String classification) {
    reports.add(
        new TradeReport(
            2018,
            month == 0 ? OptionalInt.empty() : OptionalInt.of(month),
            CountryCode.of(reporter),
            partner.isEmpty() ? Optional.empty() : Optional.of(CountryCode.of(partner)),
            direction,
            classification,
            "300220",
            usd,
            Double.NaN,
            "made.csv",
            reports.size() + 2));
    return this;
  }

  MirrorFlows matched() {
    return MirrorFlows.of(reports);
  }

  MirrorFlow only() {
    List<MirrorFlow> flows = matched().flows();
    if (flows.size() != 1) {
      throw new AssertionError("one flow expected, found " + flows.size());
    }
    return flows.get(0);
  }
}
