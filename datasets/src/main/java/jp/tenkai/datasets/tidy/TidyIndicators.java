package jp.tenkai.datasets.tidy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Figures of one's own as tidy CSV: {@code series,country,year,value[,low,high][,unit][,vintage]
 * [,source_note]}, one figure a row, countries by ISO 3166-1 alpha-3. A row without a value is
 * quarantined; a row's own vintage goes before the file's.
 */
public final class TidyIndicators {
  private static final List<String> REQUIRED = List.of("series", "country", "year", "value");
  private static final List<String> OPTIONAL =
      List.of("low", "high", "unit", "vintage", "source_note");
  private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
  private static final Pattern VINTAGE =
      Pattern.compile("|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final int LONGEST_UNIT = 60;
  private static final int LONGEST_NOTE = 500;

  private TidyIndicators() {}

  /**
   * What a file holds.
   *
   * @param intake its figures, under the source that the file names
   * @param units the unit of each series, by its code; empty where the file does not say
   */
  public record Table(Intake<Observation> intake, SortedMap<String, String> units) {
    public Table {
      units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }
  }

  private record Key(String series, CountryCode country, int year, Vintage vintage) {}

  private record Entry(double value, double low, double high, long line) {
    boolean isSame(Entry other) {
      return Double.compare(value, other.value) == 0
          && Double.compare(low, other.low) == 0
          && Double.compare(high, other.high) == 0;
    }
  }

  /** Reads the figures. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return table(file, register).intake();
  }

  /** Reads the figures and their units. */
  public static Table table(InputFile file, CountryRegister register) {
    TidyHeader header = TidyHeader.read(file);
    InputFile own = header.of(file);
    var counter = new Intake.Counter<Observation>(own);
    Map<Key, Entry> seen = new HashMap<>();
    var units = new TreeMap<String, String>();
    try (var sheet = TidySheet.open(own, TidyHeader.Kind.INDICATORS, REQUIRED, OPTIONAL)) {
      while (sheet.next()) {
        counter.met();
        take(sheet, register, header, counter, seen, units);
      }
      sheet.end();
    }
    return new Table(counter.done(header.vintage()), units);
  }

  private static void take(
      TidySheet sheet,
      CountryRegister register,
      TidyHeader header,
      Intake.Counter<Observation> counter,
      Map<Key, Entry> seen,
      Map<String, String> units) {
    String series =
        sheet.formed("series", SERIES, "at most 80 letters, digits and . _ : - such as own-beds");
    OptionalInt year = sheet.year();
    Optional<CountryMatch> match = sheet.country("country", register, year.orElse(2000));
    OptionalDouble value = sheet.number("value");
    boolean blank = value.isEmpty() && sheet.isSound();
    Entry entry =
        new Entry(
            value.orElse(Double.NaN),
            sheet.number("low").orElse(Double.NaN),
            sheet.number("high").orElse(Double.NaN),
            sheet.row().line());
    checkBounds(sheet, entry);
    checkUnit(sheet, series, units);
    Vintage vintage = vintage(sheet, header);
    sheet.text("source_note", LONGEST_NOTE);
    if (!sheet.isSound() || match.isEmpty() || year.isEmpty()) {
      return;
    }
    long line = sheet.row().line();
    if (match.get() instanceof CountryMatch.IsNot no) {
      counter.refuse(line, "country", no.reason(), sheet.row().text());
      return;
    }
    if (blank) {
      counter.refuse(line, "value", Refusal.NO_VALUE, sheet.row().text());
      return;
    }
    CountryCode country = TidySheet.country(match.get()).orElseThrow();
    var key = new Key(series, country, year.getAsInt(), vintage);
    Entry first = seen.putIfAbsent(key, entry);
    if (first == null) {
      counter.keep(
          new Observation(
              new Series(header.source(), series),
              country,
              year.getAsInt(),
              entry.value(),
              entry.low(),
              entry.high(),
              vintage,
              counter.file().name(),
              line));
    } else if (first.isSame(entry)) {
      counter.refuse(line, "", Refusal.DUPLICATE, sheet.row().text());
    } else {
      sheet.problem(
          ProblemCode.CONFLICTING_DUPLICATE,
          sheet.row().text(),
          "one value; line " + first.line() + " says " + first.value());
    }
  }

  private static void checkBounds(TidySheet sheet, Entry entry) {
    if (entry.low() > entry.value() || entry.high() < entry.value()) {
      sheet.problem(ProblemCode.BAD_VALUE, sheet.row().text(), "low <= value <= high");
    }
  }

  private static void checkUnit(TidySheet sheet, String series, Map<String, String> units) {
    String unit = sheet.text("unit", LONGEST_UNIT);
    String first = units.putIfAbsent(series, unit);
    if (first != null && !first.equals(unit)) {
      sheet.problem(
          ProblemCode.BAD_VALUE, "unit: " + unit, "one unit in a series, here '" + first + "'");
    }
  }

  private static Vintage vintage(TidySheet sheet, TidyHeader header) {
    String stated = sheet.formed("vintage", VINTAGE, "2026-09-30");
    if (stated.isEmpty() || !sheet.isSound()) {
      return header.vintage();
    }
    return new Vintage(stated);
  }
}
