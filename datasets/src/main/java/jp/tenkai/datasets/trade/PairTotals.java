package jp.tenkai.datasets.trade;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads the totals over all products between two countries, which shares and comparative advantage
 * are taken against. An importer that the file does not hold has no total; it is not 0.
 */
public final class PairTotals {
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private PairTotals() {}

  /**
   * All that one country exported to another in a year.
   *
   * @param year the calendar year
   * @param exporter who exported
   * @param importer who imported
   * @param valueKusd thousand current US dollars
   * @param products how many six-digit products
   * @param file the file it stands in
   * @param row the line of the file, from 1
   */
  public record PairTotal(
      int year,
      CountryCode exporter,
      CountryCode importer,
      double valueKusd,
      int products,
      String file,
      long row) {}

  /** The totals of a file, which does not say its year. */
  public static Intake<PairTotal> read(InputFile file, CountryRegister register, int year) {
    var counter = new Intake.Counter<PairTotal>(file);
    Set<String> pairs = new HashSet<>();
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("exporter_iso3");
      int from = header.require("exporter_iso3");
      int to = header.require("importer_iso3");
      int value = header.require("value_thousand_usd");
      int products = header.require("n_hs6");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        CountryMatch exporter = register.match(CodeSystem.ISO3, row.get(from), year);
        CountryMatch importer = register.match(CodeSystem.ISO3, row.get(to), year);
        OptionalDouble worth = Figure.parse(row.get(value));
        String count = row.get(products).strip();
        if (row.cells().size() != header.names().size()) {
          counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        } else if (exporter instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "exporter_iso3", not.reason(), row.text());
        } else if (importer instanceof CountryMatch.IsNot not) {
          counter.refuse(row.line(), "importer_iso3", not.reason(), row.text());
        } else if (worth.isEmpty() || !COUNT.matcher(count).matches()) {
          counter.refuse(row.line(), "value_thousand_usd", Refusal.BAD_NUMBER, row.text());
        } else if (Double.isInfinite(worth.getAsDouble())) {
          counter.refuse(row.line(), "value_thousand_usd", Refusal.NOT_FINITE, row.text());
        } else if (worth.getAsDouble() < 0) {
          counter.refuse(row.line(), "value_thousand_usd", Refusal.NEGATIVE, row.text());
        } else {
          var total =
              new PairTotal(
                  year,
                  ((CountryMatch.Is) exporter).country(),
                  ((CountryMatch.Is) importer).country(),
                  worth.getAsDouble(),
                  Integer.parseInt(count),
                  file.name(),
                  row.line());
          refuseRepeated(pairs, total);
          counter.keep(total);
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static void refuseRepeated(Set<String> pairs, PairTotal total) {
    String pair = total.exporter() + " -> " + total.importer();
    if (!pairs.add(pair)) {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE, total.file(), total.row(), pair, "each pair once");
    }
  }
}
