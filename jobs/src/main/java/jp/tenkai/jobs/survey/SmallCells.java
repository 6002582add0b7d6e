package jp.tenkai.jobs.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Which rows of the store's survey figures no output may show.
 *
 * <p>First, a figure of fewer answers than the least. Second, where exactly one country's count of
 * a question is left out, the smallest of the others too: the sum of all countries, which the
 * publisher gives elsewhere, would otherwise tell the one by a subtraction.
 */
public final class SmallCells {
  /** Why a figure is not shown: too few answers. */
  public static final String SMALL = "small-cell";

  /** Why a figure is not shown: it would tell a small cell. */
  public static final String COMPLEMENT = "complement-of-small-cell";

  /** The unit of figures that are counts of answers themselves. */
  private static final String COUNT = "answers";

  private final Set<Key> small = new HashSet<>();
  private final Set<Key> complements = new HashSet<>();

  private record Key(String source, String file, long row, String vintage) {
    static Key of(Row row) {
      return new Key(
          row.getAs("source"), row.getAs("file"), row.<Long>getAs("row"), row.getAs("vintage"));
    }
  }

  private record Question(
      String source, String survey, int year, String figure, String question, String answer) {
    static Question of(Row row) {
      return new Question(
          row.getAs("source"),
          row.getAs("survey"),
          row.<Integer>getAs("fiscal_year"),
          row.getAs("figure"),
          row.getAs("question"),
          row.getAs("answer"));
    }
  }

  private SmallCells() {}

  /**
   * Looks through all figures.
   *
   * @param least how many answers a figure must rest on to be shown
   */
  public static SmallCells among(Collection<Row> rows, int least) {
    SmallCells cells = new SmallCells();
    Map<Question, List<Row>> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      int answers = row.<Integer>getAs("answers");
      boolean isCount = COUNT.equals(row.getAs("unit"));
      // Where the publisher does not say how many answered, 0 stands; a count of 0 tells nobody.
      if (answers > 0 && answers < least) {
        cells.small.add(Key.of(row));
      }
      if (isCount) {
        counts.computeIfAbsent(Question.of(row), question -> new ArrayList<>()).add(row);
      }
    }
    counts.values().forEach(cells::hideTheNextToOne);
    return cells;
  }

  private void hideTheNextToOne(List<Row> rows) {
    if (rows.stream().filter(row -> small.contains(Key.of(row))).count() == 1) {
      rows.stream()
          .filter(row -> !small.contains(Key.of(row)))
          .min(
              Comparator.<Row>comparingInt(row -> row.<Integer>getAs("answers"))
                  .thenComparingLong(row -> row.<Long>getAs("row")))
          .ifPresent(row -> complements.add(Key.of(row)));
    }
  }

  /** Why a row is not shown; empty where it is. */
  public Optional<String> hides(Row row) {
    Key key = Key.of(row);
    if (small.contains(key)) {
      return Optional.of(SMALL);
    }
    return complements.contains(key) ? Optional.of(COMPLEMENT) : Optional.empty();
  }

  /** How many rows are too small. */
  public int small() {
    return small.size();
  }

  /** How many further rows are not shown for their sake. */
  public int complements() {
    return complements.size();
  }
}
