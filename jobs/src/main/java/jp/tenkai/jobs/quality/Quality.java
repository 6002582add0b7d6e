package jp.tenkai.jobs.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.QualityGate;
import jp.tenkai.jobs.score.StrategyScore;
import jp.tenkai.jobs.snapshot.SnapshotAccount;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import tech.tablesaw.api.Table;

/** Measures what a release draws on and what it says, and lets the gates judge it. */
public final class Quality {
  /** Where no gate asks for jumps, none are looked for: no ratio is so large. */
  private static final double NO_JUMP = Double.MAX_VALUE;

  private final Configuration configuration;
  private final LocalDate asOf;
  private final Set<String> accepted;

  /**
   * @param accepted ids of gates whose bad verdicts do not stop the release
   */
  public Quality(Configuration configuration, LocalDate asOf, Set<String> accepted) {
    this.configuration = configuration;
    this.asOf = asOf;
    this.accepted = Set.copyOf(accepted);
  }

  /** What is measured of the figures alone, before anything is scored. */
  public record Measured(List<SeriesProfile> profiles, List<Discrepancy> discrepancies) {
    public Measured {
      profiles = List.copyOf(profiles);
      discrepancies = List.copyOf(discrepancies);
    }
  }

  /** Goes through the figures once for the gates and once for sources that differ. */
  public Measured measure(Holdings holdings) {
    double ratio =
        configuration.qualityGates().stream()
            .filter(QualityGate.Jumps.class::isInstance)
            .mapToDouble(gate -> ((QualityGate.Jumps) gate).ratio())
            .min()
            .orElse(NO_JUMP);
    List<SeriesProfile> profiles =
        configuration.qualityGates().isEmpty() ? List.of() : Profiles.of(holdings, series(), ratio);
    return new Measured(profiles, Discrepancies.of(holdings, configuration.equivalents()));
  }

  private Set<Series> series() {
    Set<Series> series = new HashSet<>();
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof SeriesFrom from) {
        from.series().forEach(s -> series.add(new Series(s.source(), s.code())));
      }
    }
    return series;
  }

  /**
   * What the gates say.
   *
   * @param changes the release's table of changes
   */
  public QualityReport judge(
      Measured measured, SnapshotAccount account, List<StrategyScore> strategies, Table changes) {
    Map<String, String> vintages = new TreeMap<>();
    Map<String, Long> read = new TreeMap<>();
    for (FileAccount file : account.files()) {
      read.merge(file.source(), file.read(), Long::sum);
      // Figures issued after the day are left aside, so they do not make a source fresh.
      if (file.used() > 0 && file.vintage().compareTo(asOf.toString()) <= 0) {
        vintages.merge(file.source(), file.vintage(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    List<QualityCheck.RefusedRows> refused =
        account.refused().stream()
            .map(
                r ->
                    new QualityCheck.RefusedRows(
                        r.source(), r.file(), r.reason(), r.rows(), r.example()))
            .toList();
    List<QualityCheck.RankedCount> ranked =
        strategies.stream()
            .map(
                s ->
                    new QualityCheck.RankedCount(
                        s.strategy().id().toString(), s.selection().candidates(), s.rankedCount()))
            .toList();
    List<QualityCheck.Move> moves = new ArrayList<>();
    TableRow.stream(changes)
        .forEach(
            row -> {
              var places = row.whole("places");
              if (places.isPresent()) {
                moves.add(
                    new QualityCheck.Move(
                        row.text("strategy"), row.text("country"), (int) places.getAsLong()));
              }
            });
    List<GateResult> results =
        new QualityCheck(configuration.qualityGates(), asOf)
            .judge(measured.profiles(), vintages, read, refused, ranked, moves);
    return new QualityReport(results, accepted);
  }

  /** Ids that are no gate, so that a misspelt one is said before anything is made. */
  public Set<String> unknown() {
    Set<String> unknown = new HashSet<>(accepted);
    unknown.removeAll(
        configuration.qualityGates().stream().map(QualityGate::id).collect(Collectors.toSet()));
    return unknown;
  }
}
