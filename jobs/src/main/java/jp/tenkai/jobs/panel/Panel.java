package jp.tenkai.jobs.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.trade.FieldTrade;

/**
 * Indicator x country, one cell each; indicators of trade have besides one cell per field.
 * Complete: every country that was asked for has a cell for every indicator.
 */
public final class Panel {
  private final int referenceYear;
  private final Map<IndicatorId, Map<CountryCode, PanelCell>> countryCells = new TreeMap<>();
  private final Map<FieldId, Map<IndicatorId, Map<CountryCode, PanelCell>>> fieldCells =
      new TreeMap<>();

  private final List<String> notes = new ArrayList<>();
  private final Optional<Panel> openOnly;
  private Optional<TradeYear> trade = Optional.empty();
  private SortedSet<Integer> tradeYears = Collections.emptySortedSet();
  private Optional<FieldTrade> fieldTrade = Optional.empty();

  Panel(int referenceYear) {
    this.referenceYear = referenceYear;
    this.openOnly = Optional.empty();
  }

  /**
   * A panel of cells that are known already, such as those that a release holds.
   *
   * @param countryCells for the country as a whole
   * @param fieldCells as one field sees them, where that is something else
   */
  public static Panel of(
      int referenceYear,
      Map<IndicatorId, Map<CountryCode, PanelCell>> countryCells,
      Map<FieldId, Map<IndicatorId, Map<CountryCode, PanelCell>>> fieldCells) {
    Panel panel = new Panel(referenceYear);
    panel.countryCells.putAll(countryCells);
    panel.fieldCells.putAll(fieldCells);
    return panel;
  }

  /**
   * A panel with its twin.
   *
   * @param openOnly what would be believed without the non-commercial sources
   */
  Panel(int referenceYear, Panel openOnly) {
    this.referenceYear = referenceYear;
    this.openOnly = Optional.of(openOnly);
  }

  /**
   * The same panel made without non-commercial sources: another source takes their place where the
   * indicator names one, otherwise the cell is missing.
   */
  public Panel openOnly() {
    return openOnly.orElse(this);
  }

  void note(String text) {
    notes.add(text);
  }

  /**
   * @param held every year of trade that is held, up to the panel's
   */
  void trade(TradeYear newest, SortedSet<Integer> held) {
    trade = Optional.of(newest);
    tradeYears = Collections.unmodifiableSortedSet(new TreeSet<>(held));
  }

  /** The trade that the cells were made from; none where none of its time is held. */
  public Optional<TradeYear> trade() {
    return trade;
  }

  /** Every year of trade that is held, up to the panel's. */
  public SortedSet<Integer> tradeYears() {
    return tradeYears;
  }

  void fieldTrade(FieldTrade trade) {
    fieldTrade = Optional.of(trade);
  }

  /** The trade behind the cells and how the fields share it; none in a panel of the past. */
  public Optional<FieldTrade> fieldTrade() {
    return fieldTrade;
  }

  /** What a reader of everything made from this panel should know. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  void put(IndicatorId indicator, CountryCode country, PanelCell cell) {
    countryCells.computeIfAbsent(indicator, i -> new TreeMap<>()).put(country, cell);
  }

  void put(FieldId field, IndicatorId indicator, CountryCode country, PanelCell cell) {
    fieldCells
        .computeIfAbsent(field, f -> new TreeMap<>())
        .computeIfAbsent(indicator, i -> new TreeMap<>())
        .put(country, cell);
  }

  /** The year from which the age of a figure is counted. */
  public int referenceYear() {
    return referenceYear;
  }

  /** An indicator for the country as a whole. */
  public PanelCell cell(IndicatorId indicator, CountryCode country) {
    return found(countryCells.getOrDefault(indicator, Map.of()).get(country), indicator, country);
  }

  /** An indicator as one field sees it: trade is the field's own, the rest is the country's. */
  public PanelCell cell(FieldId field, IndicatorId indicator, CountryCode country) {
    PanelCell own =
        fieldCells.getOrDefault(field, Map.of()).getOrDefault(indicator, Map.of()).get(country);
    return own == null ? cell(indicator, country) : own;
  }

  private static PanelCell found(PanelCell cell, IndicatorId indicator, CountryCode country) {
    if (cell == null) {
      throw new IllegalArgumentException(
          "the panel was not built for " + indicator + " " + country);
    }
    return cell;
  }
}
