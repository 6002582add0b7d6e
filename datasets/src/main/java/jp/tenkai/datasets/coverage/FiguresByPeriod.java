package jp.tenkai.datasets.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Figures for years, and for months such as {@code 2019-05}. A month stands for its year where no
 * figure for the year and none for a later month of it is given.
 */
final class FiguresByPeriod {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final int YEAR_DIGITS = 4;

  private final InputFile file;
  private final FigureTable figures;
  private final List<RawFigure> months = new ArrayList<>();
  private final Map<Key, RawFigure> met = new HashMap<>();

  private record Key(Series series, String place, String month) {}

  FiguresByPeriod(InputFile file, CountryRegister register) {
    this.file = file;
    this.figures = new FigureTable(file, register);
  }

  void met() {
    figures.met();
  }

  void refuse(Origin origin, Refusal refusal) {
    figures.refuse(origin, refusal);
  }

  /** Takes a figure, whose year may be a month. */
  void offer(RawFigure raw) {
    if (!MONTH.matcher(raw.year()).matches()) {
      figures.offer(raw);
      return;
    }
    RawFigure first = met.putIfAbsent(new Key(raw.series(), raw.place().strip(), raw.year()), raw);
    if (first == null) {
      months.add(raw);
    } else if (isSame(first, raw)) {
      figures.refuse(raw.origin(), Refusal.DUPLICATE);
    } else {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          raw.origin().row(),
          raw.value(),
          "the value of line " + first.origin().row() + ", " + first.value());
    }
  }

  private static boolean isSame(RawFigure first, RawFigure second) {
    OptionalDouble one = Figure.parse(first.value());
    OptionalDouble other = Figure.parse(second.value());
    return (one.isPresent() && other.isPresent())
        ? one.getAsDouble() == other.getAsDouble()
        : first.value().equals(second.value());
  }

  /** Closes the account. */
  Intake<Observation> done(Vintage vintage) {
    months.stream()
        .sorted(Comparator.comparing(RawFigure::year).reversed())
        .forEach(raw -> figures.offerLesser(ofYear(raw)));
    return figures.done(vintage);
  }

  private static RawFigure ofYear(RawFigure month) {
    return new RawFigure(
        month.series(),
        month.system(),
        month.place(),
        month.year().substring(0, YEAR_DIGITS),
        month.value(),
        month.low(),
        month.high(),
        month.origin());
  }
}
