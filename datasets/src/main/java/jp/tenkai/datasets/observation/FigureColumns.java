package jp.tenkai.datasets.observation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The figures of a wide table: a row for a place and year, a column for each series. What is
 * counted is the filled cell; a row of another length than the header counts once.
 */
public final class FigureColumns {
  private final InputFile file;
  private final int width;
  private final List<Column> columns;
  private final Set<String> noFigure;
  private final FigureTable figures;

  /**
   * A column of figures.
   *
   * @param name its heading
   * @param series the code of its series
   * @param value where it stands, from 0
   * @param low where its lower bound stands, -1 where it has none
   * @param high where its upper bound stands, -1 where it has none
   */
  public record Column(String name, String series, int value, int low, int high) {
    public Column {
      Objects.requireNonNull(name, "name");
      if (series.isBlank() || value < 0) {
        throw new IllegalArgumentException("a column needs a series and a place: " + name);
      }
    }

    /** A column without bounds. */
    public Column(String name, String series, int value) {
      this(name, series, value, -1, -1);
    }
  }

  public FigureColumns(
      InputFile file, CountryRegister register, Header header, List<Column> columns) {
    this(file, register, header, columns, Set.of());
  }

  /**
   * As the other, with the words that stand in a cell without a figure.
   *
   * @param noFigure such as {@code no data}, without surrounding blanks
   */
  public FigureColumns(
      InputFile file,
      CountryRegister register,
      Header header,
      List<Column> columns,
      Set<String> noFigure) {
    this.file = file;
    this.width = header.names().size();
    this.columns = List.copyOf(columns);
    this.noFigure = Set.copyOf(noFigure);
    this.figures = new FigureTable(file, register);
  }

  /** Offers every filled cell of a row. */
  public void offer(CsvRow row, CodeSystem system, String place, String year) {
    offer(row, system, place, year, UnaryOperator.identity());
  }

  /**
   * Offers every filled cell of a row that holds for a part of the people.
   *
   * @param part gives the part's series from the column's
   */
  public void offer(
      CsvRow row, CodeSystem system, String place, String year, UnaryOperator<String> part) {
    if (isMisshapen(row)) {
      return;
    }
    for (Column column : columns) {
      String cell = row.get(column.value()).strip();
      if (!cell.isEmpty()) {
        String value = noFigure.contains(cell) ? "" : cell;
        String low = column.low() < 0 ? "" : row.get(column.low());
        String high = column.high() < 0 ? "" : row.get(column.high());
        String text = String.join(",", place, year, column.name(), cell, low, high);
        var origin = new Origin(file.name(), row.line(), column.name(), text);
        var series = new Series(file.source(), part.apply(column.series()));
        figures.met();
        figures.offer(new RawFigure(series, system, place, year, value, low, high, origin));
      }
    }
  }

  /** Refuses every filled cell of a row for one reason. */
  public void refuse(CsvRow row, Refusal refusal) {
    if (isMisshapen(row)) {
      return;
    }
    for (Column column : columns) {
      if (!row.get(column.value()).isBlank()) {
        figures.met();
        figures.refuse(new Origin(file.name(), row.line(), column.name(), row.text()), refusal);
      }
    }
  }

  private boolean isMisshapen(CsvRow row) {
    if (row.cells().size() == width) {
      return false;
    }
    figures.met();
    figures.refuse(new Origin(file.name(), row.line(), "", row.text()), Refusal.WRONG_SHAPE);
    return true;
  }

  /** Closes the account. */
  public Intake<Observation> done(Vintage vintage) {
    return figures.done(vintage);
  }
}
