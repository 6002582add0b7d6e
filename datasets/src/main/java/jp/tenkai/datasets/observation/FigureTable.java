package jp.tenkai.datasets.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Judges the figures of one input and keeps each series x country x year once. Every figure that is
 * met must be offered or refused.
 */
public final class FigureTable {
  private record Key(Series series, CountryCode country, int year) {}

  private record Entry(double value, double low, double high, String file, long row) {}

  private final InputFile file;
  private final CountryRegister register;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final List<QuarantinedRow> quarantined = new ArrayList<>();
  private long read;

  /** The table of a file, or of an answer in several files of which this is the first. */
  public FigureTable(InputFile file, CountryRegister register) {
    this.file = file;
    this.register = register;
  }

  /** A figure was met. Call it before offering or refusing it. */
  public void met() {
    read++;
  }

  public void refuse(Origin origin, Refusal refusal) {
    quarantined.add(
        new QuarantinedRow(origin.file(), origin.row(), origin.column(), refusal, origin.text()));
  }

  /**
   * Keeps a figure, or refuses it with the first reason found: year, country, number. The same
   * figure again is a duplicate; with another value it makes the input unusable ({@link
   * ProblemCode#CONFLICTING_DUPLICATE}), because nothing says which of the two is right.
   */
  public void offer(RawFigure raw) {
    judge(raw)
        .ifPresent(
            key -> {
              Entry entry = entry(raw);
              Entry first = entries.putIfAbsent(key, entry);
              if (first != null) {
                if (first.value() != entry.value()) {
                  throw conflict(key, first, entry);
                }
                refuse(raw.origin(), Refusal.DUPLICATE);
              }
            });
  }

  /** As {@link #offer}, but a figure that is already kept with another value stands. */
  public void offerLesser(RawFigure raw) {
    judge(raw)
        .ifPresent(
            key -> {
              Entry entry = entry(raw);
              Entry first = entries.putIfAbsent(key, entry);
              if (first != null) {
                boolean same = first.value() == entry.value();
                refuse(raw.origin(), same ? Refusal.DUPLICATE : Refusal.NOT_PREFERRED);
              }
            });
  }

  /** Closes the account. */
  public Intake<Observation> done(Vintage vintage) {
    List<Observation> kept = new ArrayList<>(entries.size());
    entries.forEach(
        (key, entry) ->
            kept.add(
                new Observation(
                    key.series(),
                    key.country(),
                    key.year(),
                    entry.value(),
                    entry.low(),
                    entry.high(),
                    vintage,
                    entry.file(),
                    entry.row())));
    return new Intake<>(file, vintage, read, kept, quarantined);
  }

  private Optional<Key> judge(RawFigure raw) {
    Optional<Refusal> bad = CalendarYear.refusal(raw.year());
    if (bad.isPresent()) {
      refuse(raw.origin(), bad.get());
      return Optional.empty();
    }
    int year = CalendarYear.parse(raw.year()).orElseThrow();
    CountryMatch match = register.match(raw.system(), raw.place().strip(), year);
    if (match instanceof CountryMatch.IsNot no) {
      refuse(raw.origin(), no.reason());
      return Optional.empty();
    }
    bad = Figure.refusal(raw.value());
    if (bad.isEmpty()) {
      bad =
          Stream.of(raw.low(), raw.high())
              .filter(bound -> !bound.isBlank())
              .flatMap(bound -> Figure.refusal(bound).stream())
              .findFirst();
    }
    if (bad.isPresent()) {
      refuse(raw.origin(), bad.get());
      return Optional.empty();
    }
    return Optional.of(new Key(raw.series(), ((CountryMatch.Is) match).country(), year));
  }

  private static Entry entry(RawFigure raw) {
    return new Entry(
        number(raw.value()),
        number(raw.low()),
        number(raw.high()),
        raw.origin().file(),
        raw.origin().row());
  }

  private static double number(String text) {
    OptionalDouble number = Figure.parse(text);
    return number.orElse(Double.NaN);
  }

  private static UnusableInput conflict(Key key, Entry first, Entry second) {
    return new UnusableInput(
        ProblemCode.CONFLICTING_DUPLICATE,
        second.file(),
        second.row(),
        key.series().code()
            + " "
            + key.country()
            + " "
            + key.year()
            + " = "
            + second.value()
            + ", but "
            + first.value()
            + " in "
            + first.file()
            + ":"
            + first.row(),
        "one value");
  }
}
