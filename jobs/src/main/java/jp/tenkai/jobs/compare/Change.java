package jp.tenkai.jobs.compare;

import java.util.List;
import java.util.Objects;
import jp.tenkai.jobs.configuration.StrategyId;

/**
 * The change of one country's or one field's score and rank, split among its causes.
 *
 * @param id the country's code or the field's id
 * @param parts adding up to the change; none where nothing changed
 * @param figures its own figures that moved the score most, the largest first
 */
public record Change(
    StrategyId strategy,
    Kind kind,
    String id,
    Place before,
    Place after,
    List<Part> parts,
    List<MovedFigure> figures) {
  /** How many figures are named. */
  public static final int FIGURES = 3;

  /** What changed its place. */
  public enum Kind {
    COUNTRY("country"),
    FIELD("field");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that tables use. */
    public String word() {
      return word;
    }
  }

  public Change {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
  }

  /** Points gained; NaN without a score on one side. */
  public double points() {
    return after.score() - before.score();
  }

  /** Places gained; NaN without a rank on one side. */
  public double places() {
    return before.hasRank() && after.hasRank() ? before.rank() - after.rank() : Double.NaN;
  }

  /** What all parts of a cause add up to, in points. */
  public double points(Cause cause) {
    return parts.stream().filter(p -> p.cause() == cause).mapToDouble(Part::points).sum();
  }

  /** What all parts of a cause add up to, in places. */
  public double places(Cause cause) {
    return parts.stream().filter(p -> p.cause() == cause).mapToDouble(Part::places).sum();
  }
}
