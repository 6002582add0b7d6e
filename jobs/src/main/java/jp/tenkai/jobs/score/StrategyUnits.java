package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Bound;
import jp.tenkai.jobs.configuration.Candidates;
import jp.tenkai.jobs.configuration.Gate;
import jp.tenkai.jobs.configuration.NamedCountry;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.scoring.units.Units;

/** Which countries a strategy speaks of, and which of them stop at a gate. */
public final class StrategyUnits {
  private final List<Country> countries;
  private final SortedSet<CountryCode> yardsticks;
  private final Map<CountryCode, StoppedAtGate> stopped;
  private final Map<CountryCode, IncomeGroup> incomeGroups;

  /**
   * A candidate that a gate leaves out.
   *
   * @param value what the country has; NaN where nothing is known, which also stops it
   */
  public record StoppedAtGate(Gate gate, double value) {}

  private StrategyUnits(
      List<Country> countries,
      SortedSet<CountryCode> yardsticks,
      Map<CountryCode, StoppedAtGate> stopped,
      Map<CountryCode, IncomeGroup> incomeGroups) {
    this.countries = countries;
    this.yardsticks = yardsticks;
    this.stopped = stopped;
    this.incomeGroups = incomeGroups;
  }

  /** Selects candidates and yardsticks, by code, and holds the candidates against the gates. */
  static StrategyUnits of(
      StrategyConf strategy, Panel panel, Map<CountryCode, IncomeGroup> incomeGroups) {
    SortedSet<CountryCode> yardsticks = codes(strategy.yardsticks());
    SortedSet<CountryCode> chosen = candidates(strategy.candidates(), incomeGroups);
    chosen.removeAll(yardsticks);
    Map<CountryCode, StoppedAtGate> stopped = new TreeMap<>();
    for (CountryCode candidate : chosen) {
      gate(strategy.gates(), panel, candidate).ifPresent(s -> stopped.put(candidate, s));
    }
    chosen.addAll(yardsticks);
    CountryRegister register = CountryRegister.standard();
    return new StrategyUnits(
        chosen.stream().map(register::require).toList(), yardsticks, stopped, incomeGroups);
  }

  private static SortedSet<CountryCode> candidates(
      Candidates candidates, Map<CountryCode, IncomeGroup> incomeGroups) {
    CountryRegister register = CountryRegister.standard();
    List<Country> area = new ArrayList<>();
    candidates.groups().forEach(group -> area.addAll(register.inGroup(group)));
    candidates.subregions().forEach(subregion -> area.addAll(register.inSubregion(subregion)));
    SortedSet<CountryCode> chosen = new TreeSet<>();
    for (Country country : area) {
      boolean wanted =
          candidates.incomeGroups().isEmpty()
              || Optional.ofNullable(incomeGroups.get(country.code()))
                  .filter(candidates.incomeGroups()::contains)
                  .isPresent();
      if (wanted) {
        chosen.add(country.code());
      }
    }
    chosen.addAll(codes(candidates.also()));
    chosen.removeAll(codes(candidates.except()));
    return chosen;
  }

  private static SortedSet<CountryCode> codes(List<NamedCountry> named) {
    SortedSet<CountryCode> codes = new TreeSet<>();
    named.forEach(n -> codes.add(n.country()));
    return codes;
  }

  private static Optional<StoppedAtGate> gate(
      List<Gate> gates, Panel panel, CountryCode candidate) {
    for (Gate gate : gates) {
      PanelCell cell = panel.cell(gate.indicator(), candidate);
      boolean passes =
          cell.isObserved()
              && (gate.bound() == Bound.AT_LEAST
                  ? cell.value() >= gate.limit()
                  : cell.value() <= gate.limit());
      if (!passes) {
        return Optional.of(new StoppedAtGate(gate, cell.value()));
      }
    }
    return Optional.empty();
  }

  /** Candidates and yardsticks by code: the order of the units in every result. */
  public List<Country> countries() {
    return countries;
  }

  public boolean isYardstick(CountryCode country) {
    return yardsticks.contains(country);
  }

  public Optional<StoppedAtGate> stoppedAtGate(CountryCode country) {
    return Optional.ofNullable(stopped.get(country));
  }

  /** The World Bank's group on the day of the release, of any economy it classifies. */
  public Optional<IncomeGroup> incomeGroup(CountryCode country) {
    return Optional.ofNullable(incomeGroups.get(country));
  }

  /** How many candidates there are, stopped ones included. */
  public int candidates() {
    return countries.size() - yardsticks.size();
  }

  /**
   * The same countries for the scoring library: grouped by M49 area, then M49 region, then all
   * together; candidates that pass the gates are the reference, so that a yardstick or a country
   * that is out influences nobody's median.
   */
  Units units(PeerLabels labels) {
    boolean[] reference = new boolean[countries.size()];
    for (int i = 0; i < reference.length; i++) {
      CountryCode code = countries.get(i).code();
      reference[i] = !yardsticks.contains(code) && !stopped.containsKey(code);
    }
    return new Units(
        countries.stream().map(c -> c.code().iso3()).toList(),
        labels.groupings(countries, incomeGroups),
        reference);
  }
}
