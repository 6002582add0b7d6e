package jp.tenkai.export.country;

import static jp.tenkai.export.table.ReleaseTables.COMPARISONS;
import static jp.tenkai.export.table.ReleaseTables.COMPONENTS;
import static jp.tenkai.export.table.ReleaseTables.FIGURES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.Sparkline;
import jp.tenkai.export.table.TableRow;

/**
 * The figures of one country by indicator, put together from the tables that hold parts of them.
 */
final class FigureShelf {

  private static final int PEERS = 3;

  private final References references;
  private final Map<String, TableRow> comparisons = new HashMap<>();
  private final Map<String, TableRow> components = new HashMap<>();
  private final Map<String, List<TableRow>> histories = new HashMap<>();
  private final Map<String, Figure> made = new HashMap<>();

  FigureShelf(Evidence evidence, String country, References references) {
    this.references = references;
    evidence.rows(COMPARISONS, country).forEach(row -> comparisons.put(row.text("indicator"), row));
    evidence.rows(COMPONENTS, country).stream()
        .filter(row -> row.text("field").isEmpty())
        .forEach(row -> components.putIfAbsent(row.text("indicator"), row));
    evidence
        .rows(FIGURES, country)
        .forEach(
            row ->
                histories.computeIfAbsent(row.text("indicator"), id -> new ArrayList<>()).add(row));
    histories.values().forEach(history -> history.sort(Comparator.comparingInt(FigureShelf::year)));
  }

  /** The figure of an indicator; the first time it is asked for, its source gets its number. */
  Figure figure(String indicator) {
    Figure figure = made.get(indicator);
    if (figure == null) {
      figure = make(indicator);
      made.put(indicator, figure);
    }
    return figure;
  }

  /** The country's comparisons by indicator, for what is the same in all of them. */
  List<TableRow> comparisons() {
    return comparisons.values().stream()
        .sorted(Comparator.comparing(row -> row.text("indicator")))
        .toList();
  }

  /** The similar countries, most similar first; empty where it has none. */
  List<String> peers() {
    return comparisons().stream()
        .map(FigureShelf::peers)
        .filter(peers -> !peers.isEmpty())
        .findFirst()
        .map(peers -> peers.stream().map(Figure.Peer::country).toList())
        .orElse(List.of());
  }

  private Figure make(String indicator) {
    TableRow comparison = comparisons.get(indicator);
    TableRow component = components.get(indicator);
    List<TableRow> history = histories.getOrDefault(indicator, List.of());
    TableRow origin = comparison != null ? comparison : component;
    double value = origin == null ? Double.NaN : value(origin);
    Figure.Status status =
        origin == null ? Figure.Status.MISSING : Figure.Status.parse(origin.text("status"));
    if (status == Figure.Status.TOO_OLD && !history.isEmpty()) {
      origin = history.get(history.size() - 1);
      value = origin.real("value");
    }
    boolean known = !Double.isNaN(value) && year(origin) > 0;
    boolean imputed = component != null && component.text("status").equals("imputed");
    return new Figure(
        indicator,
        known ? value : Double.NaN,
        known ? year(origin) : 0,
        known ? status : status == Figure.Status.TOO_OLD ? status : Figure.Status.MISSING,
        imputed ? component.real("raw") : Double.NaN,
        imputed ? component.text("rule") : "",
        median(comparison, "region"),
        median(comparison, "income"),
        peers(comparison),
        history.stream().map(row -> new Sparkline.Point(year(row), row.real("value"))).toList(),
        known ? references.number(Reference.ofFigure(origin)) : 0);
  }

  private static double value(TableRow row) {
    boolean observed = row.text("status").equals("observed");
    return !observed ? Double.NaN : row.real(row.table().containsColumn("raw") ? "raw" : "value");
  }

  private static Figure.Median median(TableRow row, String group) {
    return row == null
        ? new Figure.Median(Double.NaN, 0)
        : new Figure.Median(
            row.real(group + "_median"), (int) row.whole(group + "_countries").orElse(0));
  }

  private static List<Figure.Peer> peers(TableRow row) {
    List<Figure.Peer> peers = new ArrayList<>();
    for (int i = 1; row != null && i <= PEERS; i++) {
      String country = row.text("peer_" + i);
      if (!country.isEmpty()) {
        peers.add(
            new Figure.Peer(
                country,
                row.real("peer_" + i + "_value"),
                (int) row.whole("peer_" + i + "_year").orElse(0)));
      }
    }
    return peers;
  }

  private static int year(TableRow row) {
    return (int) row.whole("year").orElse(0);
  }
}
