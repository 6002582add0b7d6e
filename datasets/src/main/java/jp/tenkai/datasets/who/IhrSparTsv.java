package jp.tenkai.datasets.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureColumns;
import jp.tenkai.datasets.observation.FigureColumns.Column;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Scores of the States Parties' self-assessment under the International Health Regulations, as the
 * page of WHO's e-SPAR exports them: separated by tabs, a row for a country by name, a column for
 * each capacity (C.1 to C.15), its indicators (C.1.1) and the average of all. Scores go from 0 to
 * 100. {@code C.1} is the series IHR_SPAR_C1, {@code C.1.2} IHR_SPAR_C1_2, the average
 * IHR_SPAR_TOTAL.
 *
 * <p>The file has no year. Its export name does: {@code IHRScoreperCapacity_202305051146.tsv} was
 * taken on 5 May 2023, which is its vintage. The figures count for the year of the vintage, that
 * is, as they stood then; the report they come from may be a year older.
 */
public final class IhrSparTsv {
  private static final Pattern CAPACITY = Pattern.compile("C\\.(\\d{1,2})(?:\\.(\\d{1,2}))?");
  private static final Pattern EXPORTED =
      Pattern.compile("IHRScoreperCapacity_(\\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4}.*");

  private IhrSparTsv() {}

  /** Reads the filled cells. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    Vintage vintage = file.vintageOr(exported(file.name()));
    String year = vintage.date().substring(0, Math.min(4, vintage.date().length()));
    try (CsvFile csv = CsvFile.open(file, '\t')) {
      Header header = csv.header();
      header.require("Region");
      int place = header.require("Country");
      int total = header.require("total_average");
      header.require("C.1");
      header.require("C.15");
      var figures =
          new FigureColumns(file, register, header, columns(header, total), Set.of("no data"));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.SPELLING, row.get(place), year);
      }
      return figures.done(vintage);
    }
  }

  private static Vintage exported(String name) {
    Matcher stated = EXPORTED.matcher(name.substring(name.lastIndexOf('/') + 1));
    return stated.matches()
        ? new Vintage(stated.group(1) + "-" + stated.group(2) + "-" + stated.group(3))
        : Vintage.UNSTATED;
  }

  private static List<Column> columns(Header header, int total) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("total_average", "IHR_SPAR_TOTAL", total));
    for (int i = 0; i < header.names().size(); i++) {
      String heading = header.names().get(i).strip();
      Matcher capacity = CAPACITY.matcher(heading);
      if (capacity.matches()) {
        String part = capacity.group(2) == null ? "" : "_" + capacity.group(2);
        columns.add(new Column(heading, "IHR_SPAR_C" + capacity.group(1) + part, i));
      }
    }
    return columns;
  }
}
