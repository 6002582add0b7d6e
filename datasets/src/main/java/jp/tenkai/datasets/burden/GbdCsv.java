package jp.tenkai.datasets.burden;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
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
 * An export of the Global Burden of Disease results tool: one figure a row with its bounds ({@code
 * val, upper, lower}). Both styles are taken: ids and names ({@code measure_id, measure_name, ...})
 * and names alone ({@code measure_name, ...} since GBD 2021, {@code measure, location, sex, ...}
 * before). An export of ids alone says nothing to a reader and is not taken.
 *
 * <p>The series is {@code GBD:<measure>:<cause>:<metric>:<age>:<sex>} in the tool's own words, with
 * {@code :<risk>} behind it where the export has risk factors: each sex and age group is a series
 * of its own, and nothing is added up. {@code Number} is a count, {@code Rate} is per 100,000
 * people, {@code Percent} is a fraction from 0 to 1.
 *
 * <p>A place is told by its id where there is one, since a country and a part of another may share
 * a name.
 */
public final class GbdCsv {
  private static final List<String> RISKS = List.of("rei_name", "rei", "risk");

  private GbdCsv() {}

  /** Reads the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      var columns = Columns.of(header);
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        Optional<String> series = columns.series(row);
        figures.met();
        if (row.cells().size() != header.names().size() || series.isEmpty()) {
          figures.refuse(origin, Refusal.WRONG_SHAPE);
        } else {
          figures.offer(
              new RawFigure(
                  new Series(file.source(), series.get()),
                  columns.system(),
                  row.get(columns.place()),
                  row.get(columns.year()),
                  row.get(columns.value()),
                  row.get(columns.low()),
                  row.get(columns.high()),
                  origin));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  private record Columns(
      List<Integer> parts, CodeSystem system, int place, int year, int value, int low, int high) {

    static Columns of(Header header) {
      // Older exports write "measure" where newer ones write "measure_name".
      String suffix = header.find("measure").isPresent() ? "" : "_name";
      List<Integer> parts =
          List.of(
              header.require("measure" + suffix),
              header.require("cause" + suffix),
              header.require("metric" + suffix),
              header.require("age" + suffix),
              header.require("sex" + suffix));
      List<Integer> risk =
          RISKS.stream().flatMapToInt(name -> header.find(name).stream()).boxed().limit(1).toList();
      OptionalInt id = header.find("location_id");
      return new Columns(
          Stream.concat(parts.stream(), risk.stream()).toList(),
          id.isPresent() ? CodeSystem.IHME : CodeSystem.SPELLING,
          id.isPresent() ? id.getAsInt() : header.require("location" + suffix),
          header.require("year"),
          header.require("val"),
          header.require("lower"),
          header.require("upper"));
    }

    /** Empty when one of the parts is. */
    Optional<String> series(CsvRow row) {
      var code = new StringBuilder("GBD");
      for (int part : parts) {
        String text = row.get(part).strip();
        if (text.isEmpty()) {
          return Optional.empty();
        }
        code.append(':').append(text);
      }
      return Optional.of(code.toString());
    }
  }
}
