package jp.tenkai.export.country;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.chart.Sparkline;

/** A history in words, for those who don't see its drawing. */
final class History {

  private History() {}

  /** First, last, lowest and highest figure with their years. */
  static String words(Figure figure, Wording words) {
    List<Sparkline.Point> points = figure.history();
    Sparkline.Point lowest = points.get(0);
    Sparkline.Point highest = points.get(0);
    for (Sparkline.Point point : points) {
      lowest = point.value() < lowest.value() ? point : lowest;
      highest = point.value() > highest.value() ? point : highest;
    }
    Sparkline.Point first = points.get(0);
    Sparkline.Point last = points.get(points.size() - 1);
    String id = figure.indicator();
    return words.say(
        "country.history.words",
        Map.of(
            "first", words.figure(id, first.value()),
            "first_year", first.year(),
            "last", words.figure(id, last.value()),
            "last_year", last.year(),
            "lowest", words.figure(id, lowest.value()),
            "lowest_year", lowest.year(),
            "highest", words.figure(id, highest.value()),
            "highest_year", highest.year()));
  }
}
