package jp.tenkai.jobs.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.jobs.configuration.QualityGate;
import jp.tenkai.jobs.configuration.QualityGate.CountriesAtLeast;
import jp.tenkai.jobs.configuration.QualityGate.Freshness;
import jp.tenkai.jobs.configuration.QualityGate.Jumps;
import jp.tenkai.jobs.configuration.QualityGate.Range;
import jp.tenkai.jobs.configuration.QualityGate.Ranked;
import jp.tenkai.jobs.configuration.QualityGate.RanksMoved;
import jp.tenkai.jobs.configuration.QualityGate.Refused;
import jp.tenkai.jobs.configuration.QualityGate.YearsBack;

/** Judges what was measured by the gates; knows neither files nor Spark. */
final class QualityCheck {
  private static final int MONTH_CHARACTERS = 7;

  private final List<QualityGate> gates;
  private final LocalDate asOf;
  private final List<GateResult> results = new ArrayList<>();

  /**
   * Rows of one file refused for one reason.
   *
   * @param example the first of them
   */
  record RefusedRows(String source, String file, String refusal, long rows, String example) {}

  /** Candidates of a strategy, and how many of them are ranked. */
  record RankedCount(String strategy, int candidates, int ranked) {}

  /** How far a country's rank moved since the release before. */
  record Move(String strategy, String country, int places) {}

  QualityCheck(List<QualityGate> gates, LocalDate asOf) {
    this.gates = List.copyOf(gates);
    this.asOf = asOf;
  }

  /**
   * All verdicts.
   *
   * @param vintages for each source the newest vintage of what the release draws on
   * @param read for each source how many rows were read
   */
  List<GateResult> judge(
      List<SeriesProfile> profiles,
      Map<String, String> vintages,
      Map<String, Long> read,
      List<RefusedRows> refused,
      List<RankedCount> ranked,
      List<Move> moves) {
    for (QualityGate gate : gates) {
      if (gate instanceof Freshness freshness) {
        freshness(freshness, vintages);
      } else if (gate instanceof CountriesAtLeast countries) {
        countries(countries, profiles);
      } else if (gate instanceof YearsBack years) {
        years(years, profiles);
      } else if (gate instanceof Range range) {
        range(range, profiles);
      } else if (gate instanceof Jumps jumps) {
        jumps(jumps, profiles);
      } else if (gate instanceof Refused rows) {
        refused(rows, read, refused);
      } else if (gate instanceof Ranked share) {
        ranked(share, ranked);
      } else if (gate instanceof RanksMoved moved) {
        moved(moved, moves);
      }
    }
    results.sort(Comparator.comparing(GateResult::gate).thenComparing(GateResult::subject));
    return List.copyOf(results);
  }

  private void freshness(Freshness gate, Map<String, String> vintages) {
    Set<String> named =
        gates.stream()
            .filter(g -> g instanceof Freshness && !g.equals(gate))
            .flatMap(g -> ((Freshness) g).sources().stream())
            .collect(Collectors.toSet());
    vintages.forEach(
        (source, vintage) -> {
          boolean mine =
              gate.sources().isEmpty() ? !named.contains(source) : gate.sources().contains(source);
          if (mine) {
            long months = ChronoUnit.MONTHS.between(month(vintage), YearMonth.from(asOf));
            add(
                gate,
                source,
                Verdict.above((double) months, gate.months()),
                vintage + ", " + months + " months",
                "at most " + plain(gate.months().uncertain()) + " months",
                "");
          }
        });
  }

  /** A year counts from its January. */
  private static YearMonth month(String vintage) {
    return YearMonth.parse(
        vintage.length() >= MONTH_CHARACTERS
            ? vintage.substring(0, MONTH_CHARACTERS)
            : vintage + "-01");
  }

  private void countries(CountriesAtLeast gate, List<SeriesProfile> profiles) {
    Set<String> named = new HashSet<>();
    for (QualityGate other : gates) {
      if (other instanceof CountriesAtLeast c && !c.equals(gate)) {
        named.addAll(c.series());
      }
    }
    for (SeriesProfile profile : mine(gate.series(), named, profiles)) {
      add(
          gate,
          profile.name(),
          Verdict.below((double) profile.countries(), gate.countries()),
          profile.countries() + " countries",
          "at least " + plain(gate.countries().uncertain()),
          "");
    }
  }

  private void years(YearsBack gate, List<SeriesProfile> profiles) {
    Set<String> named = new HashSet<>();
    for (QualityGate other : gates) {
      if (other instanceof YearsBack y && !y.equals(gate)) {
        named.addAll(y.series());
      }
    }
    for (SeriesProfile profile : mine(gate.series(), named, profiles)) {
      int back = asOf.getYear() - profile.newestYear();
      add(
          gate,
          profile.name(),
          Verdict.above(back, gate.years()),
          "newest " + profile.newestYear() + ", " + back + " years back",
          "at most " + plain(gate.years().uncertain()) + " years",
          "");
    }
  }

  /** The series that a gate names; otherwise those that no other gate of its kind names. */
  private static List<SeriesProfile> mine(
      List<String> series, Set<String> named, List<SeriesProfile> profiles) {
    return profiles.stream()
        .filter(p -> series.isEmpty() ? !named.contains(p.name()) : series.contains(p.name()))
        .toList();
  }

  private void range(Range gate, List<SeriesProfile> profiles) {
    for (SeriesProfile profile : profiles) {
      if (!gate.units().contains(profile.unit())) {
        continue;
      }
      boolean low = profile.lowest().value() < gate.low();
      boolean high = profile.highest().value() > gate.high();
      add(
          gate,
          profile.name(),
          isOut(gate, profile) ? Verdict.BAD : low || high ? Verdict.UNCERTAIN : Verdict.GOOD,
          // A word first: a spreadsheet takes a cell that begins with a minus for a formula.
          "from " + plain(profile.lowest().value()) + " to " + plain(profile.highest().value()),
          "between " + plain(gate.low()) + " and " + plain(gate.high()),
          low ? profile.lowest().where() : high ? profile.highest().where() : "");
    }
  }

  /** Whether a recent figure is out of range; an old one is history, but worth a look. */
  private static boolean isOut(Range gate, SeriesProfile profile) {
    return profile.recentLowest() < gate.low() || profile.recentHighest() > gate.high();
  }

  private void jumps(Jumps gate, List<SeriesProfile> profiles) {
    for (SeriesProfile profile : profiles) {
      if (profile.lowest().value() < 0) {
        // Growth and indices around nought: from 0.1 to 1 is five times and more, and means
        // nothing.
        continue;
      }
      double share = (double) profile.jumps() / profile.figures();
      add(
          gate,
          profile.name(),
          Verdict.above(share, gate.share()),
          profile.jumps() + " of " + profile.figures() + " figures",
          "at most " + percent(gate.share().uncertain()),
          profile.jump());
    }
  }

  private void refused(Refused gate, Map<String, Long> read, List<RefusedRows> refused) {
    Set<String> counted = gate.refusals().stream().map(Enum::name).collect(Collectors.toSet());
    Map<String, Long> rows = new TreeMap<>();
    Map<String, String> examples = new TreeMap<>();
    for (RefusedRows r : refused) {
      if (counted.contains(r.refusal())) {
        rows.merge(r.source(), r.rows(), Long::sum);
        examples.putIfAbsent(r.source(), r.file() + ": " + r.refusal() + " " + r.example());
      }
    }
    read.forEach(
        (source, all) -> {
          long bad = rows.getOrDefault(source, 0L);
          double share = all == 0 ? 0 : (double) bad / all;
          add(
              gate,
              source,
              Verdict.above(share, gate.share()),
              bad + " of " + all + " rows",
              "at most " + percent(gate.share().uncertain()),
              examples.getOrDefault(source, ""));
        });
  }

  private void ranked(Ranked gate, List<RankedCount> ranked) {
    for (RankedCount count : ranked) {
      double share = count.candidates() == 0 ? 0 : (double) count.ranked() / count.candidates();
      add(
          gate,
          count.strategy(),
          Verdict.below(share, gate.share()),
          count.ranked() + " of " + count.candidates() + " candidates",
          "at least " + percent(gate.share().uncertain()),
          "");
    }
  }

  private void moved(RanksMoved gate, List<Move> moves) {
    Map<String, List<Move>> byStrategy =
        moves.stream()
            .collect(Collectors.groupingBy(Move::strategy, TreeMap::new, Collectors.toList()));
    byStrategy.forEach(
        (strategy, all) -> {
          List<Move> far =
              all.stream()
                  .filter(m -> Math.abs(m.places()) > gate.places())
                  .sorted(
                      Comparator.comparingInt((Move m) -> -Math.abs(m.places()))
                          .thenComparing(Move::country))
                  .toList();
          add(
              gate,
              strategy,
              Verdict.above((double) far.size() / all.size(), gate.share()),
              far.size() + " of " + all.size() + " ranks by more than " + gate.places(),
              "at most " + percent(gate.share().uncertain()),
              far.isEmpty() ? "" : far.get(0).country() + " by " + far.get(0).places());
        });
  }

  private void add(
      QualityGate gate,
      String subject,
      Verdict verdict,
      String found,
      String expected,
      String example) {
    results.add(
        new GateResult(gate.id(), subject, verdict, found, expected, example, gate.reason()));
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.4g", number);
  }

  private static String percent(double share) {
    return plain(100 * share) + " %";
  }
}
