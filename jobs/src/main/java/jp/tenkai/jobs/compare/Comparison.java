package jp.tenkai.jobs.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.score.CountryRanking;

/**
 * Every change between two releases, split among its causes, adding up exactly.
 *
 * <p>The states of both releases are put through the present program. What it makes of the earlier
 * one beyond what was published then is the method's part.
 */
public final class Comparison {
  /** Two scores nearer than this are the same. */
  private static final double ROUNDING = 1e-9;

  private final ReleaseState before;
  private final ReleaseState after;
  private final String code;

  private Comparison(ReleaseState before, ReleaseState after, String code) {
    this.before = before;
    this.after = after;
    this.code = code;
  }

  /**
   * All changes of all strategies that both releases hold.
   *
   * @param code version and commit of this program
   * @throws UnusableInput when the later release was made by this program and it does not give the
   *     published scores again, or when a configuration is not of this version
   */
  public static List<Change> of(ReleaseState before, ReleaseState after, String code) {
    Comparison comparison = new Comparison(before, after, code);
    return after.countries().keySet().stream()
        .filter(before.countries()::containsKey)
        .toList()
        .parallelStream()
        .map(comparison::strategy)
        .flatMap(List::stream)
        .toList();
  }

  private List<Change> strategy(StrategyId strategy) {
    Mixture mixture;
    try {
      mixture = new Mixture(before, after, strategy);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(
          ProblemCode.RELEASE_TOO_OLD,
          before.name() + ", " + after.name(),
          0,
          String.valueOf(e.getMessage()),
          "configuration");
    }
    List<Change> changes = new ArrayList<>(countries(strategy, mixture));
    changes.addAll(fields(strategy, mixture));
    return changes;
  }

  private List<Change> countries(StrategyId strategy, Mixture mixture) {
    CountryRanking first = mixture.ranking(Level.BEFORE);
    CountryRanking last = mixture.ranking(mixture.last());
    CountryChanges split = new CountryChanges(mixture);
    Map<CountryCode, List<MovedFigure>> moved = split.moved();
    List<Change> changes = new ArrayList<>();
    for (CountryCode country : mixture.countries()) {
      Place was = country(before, strategy, country);
      Place is = country(after, strategy, country);
      Supplier<Recomputed> again =
          () -> {
            double old = first.score(CountryChanges.unit(first, country));
            double now = last.score(CountryChanges.unit(last, country));
            return new Recomputed(
                old,
                () -> split.rank(Level.BEFORE, country, old),
                now,
                () -> split.rank(mixture.last(), country, now));
          };
      changes.add(
          new Change(
              strategy,
              Change.Kind.COUNTRY,
              country.iso3(),
              was,
              is,
              parts(
                  was, is, again, strategy + " " + country, ranked -> split.parts(country, ranked)),
              moved.getOrDefault(country, List.of())));
    }
    return changes;
  }

  private static Place country(ReleaseState state, StrategyId strategy, CountryCode country) {
    ReleaseState.Member member = state.countries().get(strategy).get(country);
    return member == null ? Place.NONE : member.place();
  }

  private List<Change> fields(StrategyId strategy, Mixture mixture) {
    FieldChanges split = new FieldChanges(mixture);
    Map<FieldId, Place> old = before.fields().getOrDefault(strategy, Map.of());
    Map<FieldId, Place> now = after.fields().getOrDefault(strategy, Map.of());
    Set<FieldId> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (FieldId field : all) {
      Place was = old.getOrDefault(field, Place.NONE);
      Place is = now.getOrDefault(field, Place.NONE);
      boolean both = was.hasScore() && is.hasScore();
      Supplier<Recomputed> again =
          () ->
              new Recomputed(
                  split.score(field, Level.BEFORE),
                  () -> split.rank(field, Level.BEFORE),
                  split.score(field, split.last()),
                  () -> split.rank(field, split.last()));
      changes.add(
          new Change(
              strategy,
              Change.Kind.FIELD,
              field.id(),
              was,
              is,
              parts(was, is, again, strategy + " " + field, ranked -> split.parts(field, ranked)),
              both ? split.moved(field) : List.of()));
    }
    return changes;
  }

  /** Both releases as the present program gives them. */
  private record Recomputed(
      double before, IntSupplier rankBefore, double after, IntSupplier rankAfter) {}

  /** The split of what the present program sees. */
  private interface Split {
    List<Part> parts(boolean ranked);
  }

  private List<Part> parts(
      Place was, Place is, Supplier<Recomputed> recomputed, String what, Split split) {
    if (!was.hasScore() || !is.hasScore()) {
      return was.hasScore() == is.hasScore()
          ? List.of()
          : List.of(
              new Part(is.hasScore() ? Cause.ENTERED : Cause.LEFT, "", Double.NaN, Double.NaN));
    }
    Recomputed again = recomputed.get();
    boolean ranked = was.hasRank() && is.hasRank();
    check(is, again, what, ranked);
    List<Part> parts = new ArrayList<>(split.parts(ranked));
    double points = again.before() - was.score() + (is.score() - again.after());
    double places =
        ranked
            ? was.rank() - again.rankBefore().getAsInt() + again.rankAfter().getAsInt() - is.rank()
            : Double.NaN;
    if (Math.abs(points) > ROUNDING || (ranked && places != 0)) {
      parts.add(new Part(Cause.METHOD, "", points, places));
    }
    return parts;
  }

  /** What this program has just made it must give again; otherwise nothing here can be trusted. */
  private void check(Place is, Recomputed again, String what, boolean ranked) {
    boolean same =
        Math.abs(is.score() - again.after()) <= ROUNDING
            && (!ranked || again.rankAfter().getAsInt() == is.rank());
    if (!same && after.code().equals(code)) {
      throw new UnusableInput(
          ProblemCode.RELEASE_NOT_REPRODUCED,
          after.name(),
          0,
          what + ": " + again.after(),
          String.valueOf(is.score()));
    }
  }
}
