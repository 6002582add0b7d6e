package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsRevision;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * One file's flows of one year. The same year may be held in several: of other vintages, or coded
 * in other revisions of the Harmonized System. Rows of two of them are never added up, for that
 * would count each dollar twice.
 *
 * @param revision in which the products are coded
 * @param rows how many flows it has
 */
public record Edition(
    int year,
    String vintage,
    HsRevision revision,
    String source,
    String file,
    String licence,
    long rows) {

  /** Below this part of the importers of another edition of its year, an edition lacks buyers. */
  private static final double WHOLE = 0.98;

  /**
   * The editions of years up to one. Those that lack buyers which another edition of the same year
   * has are left aside, however new they are: a later copy of a part is no revision of the whole.
   */
  public static List<Edition> of(Holdings holdings, int upTo) {
    List<Edition> all = held(holdings, upTo);
    Map<Release, Long> importers = importers(holdings, upTo);
    Map<Integer, Long> most = new HashMap<>();
    all.forEach(e -> most.merge(e.year(), importers.getOrDefault(e.release(), 0L), Math::max));
    return all.stream()
        .filter(
            e -> importers.getOrDefault(e.release(), 0L) >= WHOLE * most.getOrDefault(e.year(), 0L))
        .toList();
  }

  /** What a source issued of a year, in however many files it is held. */
  private record Release(int year, String vintage, HsRevision revision, String source) {}

  private Release release() {
    return new Release(year, vintage, revision, source);
  }

  private static Map<Release, Long> importers(Holdings holdings, int upTo) {
    Map<Release, Long> importers = new HashMap<>();
    for (Row row :
        holdings
            .read(DataTable.PAIR_TOTALS)
            .filter(col("year").leq(upTo))
            .groupBy(col("year"), col("vintage"), col("hs_revision"), col("source"))
            .agg(countDistinct(col("importer")))
            .collectAsList()) {
      HsRevision.parse(row.getString(2))
          .ifPresent(
              revision ->
                  importers.put(
                      new Release(row.getInt(0), row.getString(1), revision, row.getString(3)),
                      row.getLong(4)));
    }
    return importers;
  }

  private static List<Edition> held(Holdings holdings, int upTo) {
    return holdings
        .read(DataTable.FLOWS)
        .filter(col("year").leq(upTo))
        .groupBy(
            col("year"),
            col("vintage"),
            col("hs_revision"),
            col("source"),
            col("file"),
            col("licence"))
        .agg(count(lit(1)))
        .collectAsList()
        .stream()
        .map(Edition::of)
        .toList();
  }

  private static Edition of(Row row) {
    String word = row.getString(2);
    HsRevision revision =
        HsRevision.parse(word)
            .orElseThrow(
                () ->
                    new UnusableInput(
                        ProblemCode.BAD_VALUE,
                        row.getString(4),
                        0,
                        word,
                        "a revision of the Harmonized System, HS92 to HS22"));
    return new Edition(
        row.getInt(0),
        row.getString(1),
        revision,
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6));
  }

  /**
   * The edition to use: of the newest year, in its newest vintage, in the wanted revision or the
   * one nearest to it, the newer of two as near; of the same the fullest.
   */
  public static Optional<Edition> best(Collection<Edition> editions, HsRevision wanted) {
    return editions.stream().max(order(wanted));
  }

  /** The best edition of each year. */
  public static SortedMap<Integer, Edition> byYear(
      Collection<Edition> editions, HsRevision wanted) {
    SortedMap<Integer, Edition> years = new TreeMap<>();
    for (Edition edition : editions) {
      years.merge(edition.year(), edition, (a, b) -> order(wanted).compare(a, b) >= 0 ? a : b);
    }
    return years;
  }

  /** The best edition among those that are coded in a revision. */
  public static Optional<Edition> codedIn(Collection<Edition> editions, HsRevision revision) {
    return best(editions.stream().filter(e -> e.revision() == revision).toList(), revision);
  }

  private static Comparator<Edition> order(HsRevision wanted) {
    return Comparator.comparingInt(Edition::year)
        .thenComparing(Edition::vintage)
        .thenComparing(e -> -Math.abs(e.revision().year() - wanted.year()))
        .thenComparing(Edition::revision)
        .thenComparing(Edition::rows)
        .thenComparing(Edition::source)
        .thenComparing(Edition::file);
  }

  /** Its rows among the flows. */
  Column flows() {
    return sameYear().and(col("file").equalTo(file));
  }

  /** Rows of the same year, vintage, revision and source, of whatever file. */
  Column sameYear() {
    return col("year")
        .equalTo(year)
        .and(col("vintage").equalTo(vintage))
        .and(col("hs_revision").isin(revision.baciCode(), revision.name(), revision.comtradeCode()))
        .and(col("source").equalTo(source));
  }
}
