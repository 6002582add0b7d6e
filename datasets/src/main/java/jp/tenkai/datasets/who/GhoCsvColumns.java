package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The column names of a GHO CSV layout with three dimensions. {@code %d} stands for the number of
 * the dimension.
 *
 * @param placeType the kind of place
 * @param place the place's code
 * @param year the year
 * @param dimensionType what a dimension is
 * @param dimension its part
 * @param dataSource the data source's code
 * @param number the number
 * @param prefix a mark such as {@code <} before the number; empty where the layout has none
 * @param low the lower bound
 * @param high the upper bound
 * @param date when the row was entered
 * @param span what the year stands for; empty where the layout has none
 */
record GhoCsvColumns(
    String placeType,
    String place,
    String year,
    String dimensionType,
    String dimension,
    String dataSource,
    String number,
    String prefix,
    String low,
    String high,
    String date,
    String span) {
  Intake<Observation> read(InputFile file, CountryRegister register) {
    var table = new GhoTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      List.of(placeType, place, year, number, low, high, date).forEach(header::require);
      header.require("IndicatorCode");
      header.require("Value");
      while (csv.hasNext()) {
        take(new Cells(header, csv.next()), file, table);
      }
    }
    return table.done();
  }

  private void take(Cells cells, InputFile file, GhoTable table) {
    var origin = new Origin(file.name(), cells.row().line(), "", cells.row().text());
    table.met();
    String code = cells.get("IndicatorCode");
    if (code.isEmpty() || !cells.isWhole()) {
      table.figures().refuse(origin, Refusal.WRONG_SHAPE);
      return;
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      dimensions.add(
          Dimension.of(cells.get(numbered(dimensionType, i)), cells.get(numbered(dimension, i))));
    }
    var figure =
        new RawFigure(
            new Series(file.source(), code),
            CodeSystem.WHO,
            cells.get(place),
            cells.get(year),
            cells.get(number),
            cells.get(low),
            cells.get(high),
            origin);
    var fact =
        new GhoFact(
            figure,
            cells.get(placeType).toUpperCase(Locale.ROOT),
            dimensions,
            cells.get(dataSource),
            cells.get(span),
            cells.get("Value"),
            cells.get(date));
    if (cells.get(prefix).isEmpty()) {
      table.take(fact);
    } else {
      table.refuse(fact, Refusal.TEXT_ANSWER);
    }
  }

  private static String numbered(String column, int dimension) {
    return column.replace("%d", Integer.toString(dimension));
  }

  /** A row with its header. A column that the file does not have is empty. */
  record Cells(Header header, CsvRow row) {
    String get(String column) {
      var index = header.find(column);
      return index.isPresent() ? row.get(index.getAsInt()).strip() : "";
    }

    boolean isWhole() {
      return row.cells().size() == header.names().size();
    }
  }
}
