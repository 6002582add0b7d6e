package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * The CSV of the GHO's retired Athena service, {@code GHO,PUBLISHSTATE,YEAR,REGION,...}. Every
 * column that is not one of the fixed ones is a dimension; which there are varies by file. A row
 * without a country is a region or group. A year may be a range, which is refused: no single year
 * would be right for it.
 */
public final class AthenaCsv {
  private static final Set<String> FIXED =
      Set.of(
          "GHO",
          "PUBLISHSTATE",
          "YEAR",
          "REGION",
          "WORLDBANKINCOMEGROUP",
          "WORLDBANKREGION",
          "UNREGION",
          "GLOBAL",
          "COUNTRY",
          "DATASOURCE",
          "Display Value",
          "Numeric",
          "Low",
          "High",
          "Comments");

  private AthenaCsv() {}

  /** Reads the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var table = new GhoTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      List.of("GHO", "YEAR", "COUNTRY", "Display Value", "Numeric", "Low", "High")
          .forEach(header::require);
      while (csv.hasNext()) {
        take(header, csv.next(), file, table);
      }
    }
    return table.done();
  }

  private static void take(Header header, CsvRow row, InputFile file, GhoTable table) {
    var cells = new GhoCsvColumns.Cells(header, row);
    var origin = new Origin(file.name(), row.line(), "", row.text());
    table.met();
    String code = cells.get("GHO");
    if (code.isEmpty() || !cells.isWhole()) {
      table.figures().refuse(origin, Refusal.WRONG_SHAPE);
      return;
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (String column : header.names()) {
      if (!FIXED.contains(column.strip())) {
        dimensions.add(Dimension.of(column, cells.get(column.strip())));
      }
    }
    String place = cells.get("COUNTRY");
    var figure =
        new RawFigure(
            new Series(file.source(), code),
            CodeSystem.WHO,
            place,
            cells.get("YEAR"),
            cells.get("Numeric"),
            cells.get("Low"),
            cells.get("High"),
            origin);
    table.take(
        new GhoFact(
            figure,
            place.isEmpty() ? "GROUP" : "COUNTRY",
            dimensions,
            cells.get("DATASOURCE"),
            "",
            cells.get("Display Value"),
            ""));
  }
}
