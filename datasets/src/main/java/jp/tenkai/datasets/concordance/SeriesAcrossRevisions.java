package jp.tenkai.datasets.concordance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * A code's trade by year, put together from years that are coded in different revisions. Where a
 * year's revision is another than the year's before, the series is marked there: growth over an
 * allocated crossing is partly an assumption.
 *
 * @param code in the revision {@code in}
 * @param years the value of each year with its mark
 * @param crossings where the revision changes, by year
 */
public record SeriesAcrossRevisions(
    HsCode code, HsRevision in, SortedMap<Integer, Converted> years, List<Crossing> crossings) {
  /**
   * A change of revision between two years that follow each other in the series.
   *
   * @param year the first year in the new revision
   * @param mark how sure the code is across it
   */
  public record Crossing(int year, HsRevision from, HsRevision to, Mark mark) {}

  /**
   * One year as it was published.
   *
   * @param revision in which it is coded
   * @param dollars of each code
   */
  public record Year(HsRevision revision, SortedMap<HsCode, Long> dollars) {}

  public SeriesAcrossRevisions {
    years = new TreeMap<>(years);
    crossings = List.copyOf(crossings);
  }

  /** Puts a series together. */
  public static SeriesAcrossRevisions of(
      HsCode code, HsRevision in, SortedMap<Integer, Year> published, SplitShares shares) {
    Concordance concordance = Concordance.standard();
    SortedMap<Integer, Converted> years = new TreeMap<>();
    List<Crossing> crossings = new ArrayList<>();
    HsRevision before = null;
    for (var entry : published.entrySet()) {
      Year year = entry.getValue();
      Converted value =
          concordance
              .convert(year.revision(), in, year.dollars(), shares)
              .getOrDefault(code, new Converted(0, Mark.SAME_CODE));
      years.put(entry.getKey(), value);
      if (before != null && before != year.revision()) {
        Mark mark =
            concordance.mark(before, in, code).and(concordance.mark(year.revision(), in, code));
        crossings.add(new Crossing(entry.getKey(), before, year.revision(), mark));
      }
      before = year.revision();
    }
    return new SeriesAcrossRevisions(code, in, years, crossings);
  }

  /** The least sure crossing between two years; empty where the revision does not change. */
  public Optional<Crossing> between(int first, int last) {
    return crossings.stream()
        .filter(c -> c.year() > first && c.year() <= last)
        .max((a, b) -> a.mark().compareTo(b.mark()));
  }
}
