package jp.tenkai.datasets.trade;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The lines of a BACI file (t year, i exporter, j importer, k product, v thousand US dollars, q
 * tonnes) in file order. Cells may be padded or quoted, q may be NA, k may have lost its leading
 * zero; a row that can't be used is given as refused. Countries are matched by BACI's numbers, for
 * its ISO codes are not unique (BEL is 56 and 58, ZAF is 710 and the customs union 711).
 */
final class BaciFile implements Iterator<BaciLine>, AutoCloseable {
  private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");

  private final InputFile file;
  private final CountryRegister register;
  private final CsvFile csv;
  private final FlowKeys known;
  private final int width;
  private final int year;
  private final int exporter;
  private final int importer;
  private final int product;
  private final int value;
  private final int quantity;

  BaciFile(InputFile file, CountryRegister register) {
    this.file = file;
    this.register = register;
    this.csv = CsvFile.open(file);
    this.known = new FlowKeys(file);
    try {
      Header header = csv.header();
      this.width = header.names().size();
      this.year = header.require("t");
      this.exporter = header.require("i");
      this.importer = header.require("j");
      this.product = header.require("k");
      this.value = header.require("v");
      this.quantity = header.require("q");
    } catch (RuntimeException e) {
      csv.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return csv.hasNext();
  }

  @Override
  public BaciLine next() {
    CsvRow row = csv.next();
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
    var flow =
        new Flow(
            inYear, from, to, code.get(), worth.getAsDouble(), tonnes, file.name(), row.line());
    return known.isRepeated(flow) ? refused(row, "", Refusal.DUPLICATE) : new BaciLine.Kept(flow);
  }

  private BaciLine.Refused refused(CsvRow row, String column, Refusal refusal) {
    return new BaciLine.Refused(
        new QuarantinedRow(file.name(), row.line(), column, refusal, row.text()));
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

  @Override
  public void close() {
    csv.close();
  }
}
