package jp.tenkai.datasets.customs;

import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.CalendarYear;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads Japan's trade by area and group of goods (Ministry of Finance), in billion yen. Areas such
 * as the EU and the grand total stand beside the countries and are refused as groups. The groups of
 * goods lie within each other ((Car) in Motor Vehicles, that in Transport Equipment, all in Grand
 * Total), so they must not be added up.
 */
public final class JapanAreaCsv {
  private static final CountryCode JAPAN = CountryCode.of("JPN");

  private JapanAreaCsv() {}

  public static Intake<NationalTrade> read(InputFile file) {
    var counter = new Intake.Counter<NationalTrade>(file);
    PartnerNames areas = PartnerNames.of(PartnerNames.Kind.AREA);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int way = header.require("ex_im");
      int area = header.require("area");
      int goods = header.require("goods");
      int year = header.require("year");
      int value = header.require("value");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        Optional<Direction> direction = Direction.parse(row.get(way));
        CountryMatch match = areas.match(row.get(area));
        OptionalInt inYear = CalendarYear.parse(row.get(year));
        Optional<Refusal> bad = Figure.refusal(row.get(value));
        if (row.cells().size() != header.names().size()
            || direction.isEmpty()
            || row.get(goods).isBlank()) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        } else if (match instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "area", not.reason(), row.text());
        } else if (inYear.isEmpty()) {
          counter.refuse(row.line(), "year", Refusal.BAD_YEAR, row.text());
        } else if (bad.isPresent()) {
          counter.refuse(row.line(), "value", bad.get(), row.text());
        } else if (Figure.parse(row.get(value)).getAsDouble() < 0) {
          counter.refuse(row.line(), "value", Refusal.NEGATIVE, row.text());
        } else {
          counter.keep(
              new NationalTrade(
                  JAPAN,
                  direction.get(),
                  inYear.getAsInt(),
                  OptionalInt.empty(),
                  row.get(goods).strip(),
                  ((CountryMatch.Is) match).country(),
                  Figure.parse(row.get(value)).getAsDouble(),
                  Amount.BILLION_JPY,
                  Double.NaN,
                  "",
                  Double.NaN,
                  "",
                  file.name(),
                  row.line()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
