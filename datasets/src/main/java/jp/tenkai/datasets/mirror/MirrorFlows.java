package jp.tenkai.datasets.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.mirror.MirrorSide.Coverage;
import jp.tenkai.datasets.mirror.MirrorSide.Place;

/**
 * Brings reports of both sides together, one flow each.
 *
 * <ul>
 *   <li>Rows of the world are the sum of the partners: they tell which months a country covers and
 *       add nothing to any flow.
 *   <li>Comtrade counts re-exports within exports and re-imports within imports. Importers name the
 *       country of origin, so that goods which only passed through stand in the books of another
 *       pair: re-exports are taken off the exports, re-imports off the imports, month by month.
 *   <li>A country covers a month when it reported any trade in the commodity in it, and that
 *       direction at all in the year. A covered month without a row is a month of no trade.
 *   <li>Where a country reported a commodity's year both whole and by month, the whole year counts;
 *       where under several revisions, "HS" (as reported), then the latest.
 * </ul>
 *
 * @param flows by year, commodity, exporter and importer
 * @param used rows that stand in a flow
 * @param world rows of the world
 * @param own rows of a country with itself
 * @param superseded rows beside which a preferred one stands
 */
public record MirrorFlows(
    List<MirrorFlow> flows, long used, long world, long own, long superseded) {
  public MirrorFlows {
    flows = List.copyOf(flows);
  }

  /** Exports or imports, and what passed through within them. */
  private enum Role {
    EXPORTER,
    IMPORTER;

    static Role of(Direction direction) {
      return switch (direction) {
        case EXPORT, RE_EXPORT -> EXPORTER;
        case IMPORT, RE_IMPORT -> IMPORTER;
      };
    }
  }

  private record BookKey(int year, String scheme, String commodity, CountryCode reporter) {
    static BookKey of(TradeReport report) {
      return new BookKey(
          report.year(),
          MirrorKey.schemeOf(report.classification()),
          report.commodity(),
          report.reporter());
    }
  }

  /** All that a country reported of a commodity in a year. */
  private static final class Book {
    private int months;
    private String classification = "";
    private final Map<Role, Boolean> isYearly = new EnumMap<>(Role.class);

    void note(TradeReport report) {
      if (report.month().isPresent()) {
        months |= 1 << (report.month().getAsInt() - 1);
      }
      isYearly.merge(Role.of(report.direction()), report.month().isEmpty(), Boolean::logicalOr);
      String other = report.classification();
      if (!classification.equals("HS")
          && (other.equals("HS") || other.compareTo(classification) > 0)) {
        classification = other;
      }
    }

    Coverage coverage(Role role) {
      if (!isYearly.containsKey(role)) {
        return Coverage.NONE;
      }
      return isYearly.get(role)
          ? new Coverage(MirrorSide.WHOLE_YEAR, true)
          : new Coverage(months, false);
    }

    boolean prefers(TradeReport report) {
      return report.classification().equals(classification)
          && report.month().isEmpty() == isYearly.get(Role.of(report.direction()));
    }
  }

  /** Brings the reports together; each report once, in its newest vintage. */
  public static MirrorFlows of(Collection<TradeReport> reports) {
    Map<BookKey, Book> books = new HashMap<>();
    for (TradeReport report : reports) {
      books.computeIfAbsent(BookKey.of(report), k -> new Book()).note(report);
    }
    Map<MirrorKey, Map<Role, MirrorSide>> sides = new TreeMap<>();
    long used = 0;
    long world = 0;
    long own = 0;
    long superseded = 0;
    for (TradeReport report : reports) {
      if (report.partner().isEmpty()) {
        world++;
      } else if (report.partner().get().equals(report.reporter())) {
        own++;
      } else if (!books.get(BookKey.of(report)).prefers(report)) {
        superseded++;
      } else {
        used++;
        MirrorKey key = key(report);
        add(
            sides.computeIfAbsent(key, k -> bothSides(k, books)).get(Role.of(report.direction())),
            report);
      }
    }
    List<MirrorFlow> flows = new ArrayList<>();
    sides.forEach(
        (key, both) -> {
          MirrorFlow flow = new MirrorFlow(key, both.get(Role.EXPORTER), both.get(Role.IMPORTER));
          if (flow.exporter().value() > 0 || flow.importer().value() > 0) {
            flows.add(flow);
          }
        });
    return new MirrorFlows(flows, used, world, own, superseded);
  }

  private static MirrorKey key(TradeReport report) {
    CountryCode partner = report.partner().orElseThrow();
    boolean isExporter = Role.of(report.direction()) == Role.EXPORTER;
    return new MirrorKey(
        report.year(),
        MirrorKey.schemeOf(report.classification()),
        report.commodity(),
        isExporter ? report.reporter() : partner,
        isExporter ? partner : report.reporter());
  }

  private static Map<Role, MirrorSide> bothSides(MirrorKey key, Map<BookKey, Book> books) {
    Map<Role, MirrorSide> sides = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      CountryCode country = role == Role.EXPORTER ? key.exporter() : key.importer();
      Optional<Book> book =
          Optional.ofNullable(
              books.get(new BookKey(key.year(), key.scheme(), key.commodity(), country)));
      sides.put(role, new MirrorSide(book.map(b -> b.coverage(role)).orElse(Coverage.NONE)));
    }
    return sides;
  }

  private static void add(MirrorSide side, TradeReport report) {
    int month = report.month().orElse(1);
    Place place = new Place(report.file(), report.row());
    switch (report.direction()) {
      case EXPORT, IMPORT -> side.add(month, report.valueUsd(), report.classification(), place);
      case RE_EXPORT, RE_IMPORT -> side.addPassing(month, report.valueUsd(), place);
    }
  }
}
