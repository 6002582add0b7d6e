package jp.tenkai.datasets.trade;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Decides on one row of a BACI file (t year, i exporter, j importer, k product, v thousand US
 * dollars, q tonnes). Cells may be padded or quoted, q may be NA, k may have lost its leading zero.
 * Countries are matched by BACI's numbers, for its ISO codes are not unique (BEL is 56 and 58, ZAF
 * is 710 and the customs union 711).
 */
public final class BaciJudge {
  private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");

  private final String file;
  private final CountryRegister register;
  private final int width;
  private final int year;
  private final int exporter;
  private final int importer;
  private final int product;
  private final int value;
  private final int quantity;

  /**
   * A judge of the rows behind a header.
   *
   * @throws jp.tenkai.datasets.problem.UnusableInput when a column is not there
   */
  public BaciJudge(InputFile file, CountryRegister register, Header header) {
    this.file = file.name();
    this.register = register;
    this.width = header.names().size();
    this.year = header.require("t");
    this.exporter = header.require("i");
    this.importer = header.require("j");
    this.product = header.require("k");
    this.value = header.require("v");
    this.quantity = header.require("q");
  }

  /** The flow in a row, or the first reason why there is none. */
  public BaciLine judge(CsvRow row) {
    if (row.cells().size() != width) {
      return refused(row, "", Refusal.WRONG_SHAPE);
    }
    OptionalInt inYear = year(row.get(year));
    if (inYear.isEmpty()) {
      return refused(row, "t", Refusal.BAD_YEAR);
    }
    CountryMatch from = register.match(CodeSystem.BACI, row.get(exporter), inYear.getAsInt());
    if (from instanceof CountryMatch.IsNot not) {
      return refused(row, "i", not.reason());
    }
    CountryMatch to = register.match(CodeSystem.BACI, row.get(importer), inYear.getAsInt());
    if (to instanceof CountryMatch.IsNot not) {
      return refused(row, "j", not.reason());
    }
    return goods(row, inYear.getAsInt(), country(from), country(to));
  }

  private BaciLine goods(CsvRow row, int inYear, CountryCode from, CountryCode to) {
    var code = HsCode.parse(row.get(product));
    if (code.isEmpty()) {
      return refused(row, "k", Refusal.BAD_PRODUCT);
    }
    if (isMissing(row.get(value))) {
      return refused(row, "v", Refusal.NO_VALUE);
    }
    OptionalDouble worth = Figure.parse(row.get(value));
    var badValue = problemOf(worth);
    if (badValue.isPresent()) {
      return refused(row, "v", badValue.get());
    }
    double tonnes = Double.NaN;
    if (!isMissing(row.get(quantity))) {
      OptionalDouble weight = Figure.parse(row.get(quantity));
      var badWeight = problemOf(weight);
      if (badWeight.isPresent()) {
        return refused(row, "q", badWeight.get());
      }
      tonnes = weight.getAsDouble();
    }
    return new BaciLine.Kept(
        new Flow(inYear, from, to, code.get(), worth.getAsDouble(), tonnes, file, row.line()));
  }

  static BaciLine.Refused refused(InputFile file, CsvRow row, Refusal refusal) {
    return new BaciLine.Refused(
        new QuarantinedRow(file.name(), row.line(), "", refusal, row.text()));
  }

  private BaciLine.Refused refused(CsvRow row, String column, Refusal refusal) {
    return new BaciLine.Refused(new QuarantinedRow(file, row.line(), column, refusal, row.text()));
  }

  private static Optional<Refusal> problemOf(OptionalDouble number) {
    if (number.isEmpty()) {
      return Optional.of(Refusal.BAD_NUMBER);
    }
    if (Double.isInfinite(number.getAsDouble())) {
      return Optional.of(Refusal.NOT_FINITE);
    }
    return number.getAsDouble() < 0 ? Optional.of(Refusal.NEGATIVE) : Optional.empty();
  }

  private static CountryCode country(CountryMatch match) {
    return ((CountryMatch.Is) match).country();
  }

  private static OptionalInt year(String cell) {
    String plain = cell.strip();
    return YEAR.matcher(plain).matches()
        ? OptionalInt.of(Integer.parseInt(plain))
        : OptionalInt.empty();
  }

  private static boolean isMissing(String cell) {
    String plain = cell.strip();
    return plain.isEmpty() || plain.equals("NA");
  }
}
