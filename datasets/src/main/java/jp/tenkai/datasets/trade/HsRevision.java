package jp.tenkai.datasets.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A revision of the Harmonized System. Every five or six years codes are split, merged, dropped and
 * made, so that a code says nothing without its revision.
 */
public enum HsRevision {
  HS1992(1992, "H0"),
  HS1996(1996, "H1"),
  HS2002(2002, "H2"),
  HS2007(2007, "H3"),
  HS2012(2012, "H4"),
  HS2017(2017, "H5"),
  HS2022(2022, "H6");

  private static final int CENTURY = 100;

  private final int year;
  private final String comtrade;

  HsRevision(int year, String comtrade) {
    this.year = year;
    this.comtrade = comtrade;
  }

  /** The year from which it applies. */
  public int year() {
    return year;
  }

  /** The code of the United Nations, H0 to H6. */
  public String comtradeCode() {
    return comtrade;
  }

  /** The word in the names of BACI's files, HS92 to HS22. */
  public String baciCode() {
    return String.format(Locale.ROOT, "HS%02d", year % CENTURY);
  }

  /** The one before (-1), the one after (1), and so on; empty beyond the first and the last. */
  public Optional<HsRevision> neighbour(int steps) {
    List<HsRevision> all = List.of(values());
    int place = all.indexOf(this) + steps;
    return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
  }

  /** The revision of a word: HS17, H5, HS2017, 2017. */
  public static Optional<HsRevision> parse(String word) {
    String plain = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            r ->
                plain.equals(r.comtrade)
                    || plain.equals(r.baciCode())
                    || plain.equals(r.name())
                    || plain.equals(Integer.toString(r.year)))
        .findFirst();
  }
}
