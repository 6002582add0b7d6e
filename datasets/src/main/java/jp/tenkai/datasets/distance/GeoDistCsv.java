package jp.tenkai.datasets.distance;

import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads CEPII's GeoDist (Mayer and Zignago 2011), whose codes are those of 2004: ROM, ZAR, TMP. A
 * missing weighted distance is a point.
 */
public final class GeoDistCsv {
  /** The codes of the table are read as they were in the year in which it was made. */
  private static final int YEAR = 2004;

  private static final Set<String> FLAGS = Set.of("0", "1");
  private static final String MISSING = ".";

  private GeoDistCsv() {}

  public static Intake<Distance> read(InputFile file, CountryRegister register) {
    var counter = new Intake.Counter<Distance>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int from = header.require("iso_o");
      int to = header.require("iso_d");
      int near = header.require("contig");
      int language = header.require("comlang_off");
      int colony = header.require("colony");
      int distance = header.require("dist");
      int weighted = header.require("distw");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        CountryMatch one = register.match(CodeSystem.ISO3, row.get(from).strip(), YEAR);
        CountryMatch other = register.match(CodeSystem.ISO3, row.get(to).strip(), YEAR);
        Optional<Refusal> bad = Figure.refusal(row.get(distance));
        String weight = row.get(weighted).strip();
        if (row.cells().size() != header.names().size()
            || !FLAGS.contains(row.get(near).strip())
            || !FLAGS.contains(row.get(language).strip())
            || !FLAGS.contains(row.get(colony).strip())) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        } else if (one instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "iso_o", not.reason(), row.text());
        } else if (other instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "iso_d", not.reason(), row.text());
        } else if (bad.isPresent()) {
          counter.refuse(row.line(), "dist", bad.get(), row.text());
        } else if (!weight.equals(MISSING) && Figure.refusal(weight).isPresent()) {
          counter.refuse(row.line(), "distw", Figure.refusal(weight).get(), row.text());
        } else {
          counter.keep(
              new Distance(
                  ((CountryMatch.Is) one).country(),
                  ((CountryMatch.Is) other).country(),
                  Figure.parse(row.get(distance)).getAsDouble(),
                  weight.equals(MISSING) ? Double.NaN : Figure.parse(weight).getAsDouble(),
                  row.get(near).strip().equals("1"),
                  row.get(language).strip().equals("1"),
                  row.get(colony).strip().equals("1"),
                  file.name(),
                  row.line()));
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
