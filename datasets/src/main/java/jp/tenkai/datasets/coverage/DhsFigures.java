package jp.tenkai.datasets.coverage;

import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Decides on the rows of the DHS Program's API, whatever their form. Kept is the preferred period
 * ({@code IsPreferred} 1) of the total ({@code IsTotal} 1) of an indicator ({@code IndicatorType}
 * I) for the whole country; counts and denominators (D, U, T, S) are no indicators. The series is
 * the {@code IndicatorId}, the year the {@code SurveyYear}. Bounds are kept where they are given.
 */
final class DhsFigures {
  private final InputFile file;
  private final FigureTable figures;

  DhsFigures(InputFile file, CountryRegister register) {
    this.file = file;
    this.figures = new FigureTable(file, register);
  }

  /** A row that has not the shape of the others. */
  void misshapen(Origin origin) {
    figures.met();
    figures.refuse(origin, Refusal.WRONG_SHAPE);
  }

  /**
   * Takes a row.
   *
   * @param system of the code in {@code place}
   * @param place the name of the country's cell
   * @param cells the cell of a name; empty where the row has none
   */
  void take(CodeSystem system, String place, UnaryOperator<String> cells, Origin origin) {
    UnaryOperator<String> cell = name -> cells.apply(name).strip();
    figures.met();
    Optional<Refusal> refusal = refusal(cell);
    if (refusal.isPresent()) {
      figures.refuse(origin, refusal.get());
      return;
    }
    figures.offer(
        new RawFigure(
            new Series(file.source(), cell.apply("IndicatorId")),
            system,
            cell.apply(place),
            cell.apply("SurveyYear"),
            cell.apply("Value"),
            cell.apply("CILow"),
            cell.apply("CIHigh"),
            origin));
  }

  private static Optional<Refusal> refusal(UnaryOperator<String> cell) {
    if (cell.apply("IndicatorId").isEmpty()) {
      return Optional.of(Refusal.WRONG_SHAPE);
    }
    if (!cell.apply("IndicatorType").equals("I")) {
      return Optional.of(Refusal.NOT_AN_INDICATOR);
    }
    if (!cell.apply("RegionId").isEmpty()) {
      return Optional.of(Refusal.SUBNATIONAL);
    }
    if (!cell.apply("IsTotal").equals("1")) {
      return Optional.of(Refusal.OTHER_BREAKDOWN);
    }
    return cell.apply("IsPreferred").equals("1")
        ? Optional.empty()
        : Optional.of(Refusal.NOT_PREFERRED);
  }

  /** Closes the account. No form of the API's answers states a vintage. */
  Intake<Observation> done() {
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }
}
