package jp.tenkai.export.country;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.export.chart.Sparkline;

/**
 * One figure of a country with what it is to be held against.
 *
 * @param value in the indicator's unit, NaN where there is none; the old value where it is too old
 * @param year of the value, 0 where there is none
 * @param imputed what stood in for the value in the score, NaN where nothing did
 * @param rule how {@code imputed} was made; empty where it was not
 * @param peers values of similar countries, in order
 * @param history every year the release holds
 * @param reference number of its origin in the list of sources, 0 where there is no value
 */
record Figure(
    String indicator,
    double value,
    int year,
    Status status,
    double imputed,
    String rule,
    Median region,
    Median incomeGroup,
    List<Peer> peers,
    List<Sparkline.Point> history,
    int reference) {

  Figure {
    Objects.requireNonNull(status, "status");
    peers = List.copyOf(peers);
    history = List.copyOf(history);
    if (!Double.isNaN(value) && (year == 0 || reference == 0)) {
      throw new IllegalArgumentException(
          "figure '" + indicator + "': a value needs its year and its source");
    }
  }

  /** Whether a figure could be had. */
  enum Status {
    OBSERVED,
    /** There is a value, too old for the score. */
    TOO_OLD,
    MISSING;

    private static final Map<String, Status> CODES =
        Map.of("observed", OBSERVED, "too_old", TOO_OLD);

    /** The status a table names; whatever is not observed counts as missing. */
    static Status parse(String code) {
      return CODES.getOrDefault(code, MISSING);
    }
  }

  /** The middle value of a group of countries, over those that have one. */
  record Median(double value, int countries) {}

  /** The value of a similar country and its year, 0 where it has none. */
  record Peer(String country, double value, int year) {}
}
