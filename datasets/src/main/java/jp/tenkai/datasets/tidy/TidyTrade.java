package jp.tenkai.datasets.tidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.datasets.trade.Flow;
import jp.tenkai.datasets.trade.HsCode;

/**
 * Trade of one's own as tidy CSV: {@code year,exporter,importer,hs6,value_usd[,quantity_t]
 * [,hs_revision]}, one flow a row, countries by ISO 3166-1 alpha-3, values in current US dollars,
 * quantities in metric tonnes. A file is in one revision of the Harmonized System, which it states
 * above the table or in its column.
 */
public final class TidyTrade {
  private static final List<String> REQUIRED =
      List.of("year", "exporter", "importer", "hs6", "value_usd");
  private static final List<String> OPTIONAL = List.of("quantity_t", "hs_revision");
  private static final Pattern REVISION = Pattern.compile("|" + TidyPreamble.HS_REVISION);
  private static final Pattern PRODUCT = Pattern.compile("(0[1-9]|[1-9]\\d)\\d{4}");
  private static final double DOLLARS = 1000;

  private TidyTrade() {}

  /**
   * What a file holds.
   *
   * @param intake its flows, in thousand US dollars, under the source that the file names
   * @param hsRevision the revision of all its codes, such as HS17
   */
  public record Table(Intake<Flow> intake, String hsRevision) {}

  private record Key(int year, CountryCode exporter, CountryCode importer, HsCode product) {}

  /** Reads the flows. */
  public static Intake<Flow> read(InputFile file, CountryRegister register) {
    return table(file, register).intake();
  }

  /** Reads the flows and the revision of their codes. */
  public static Table table(InputFile file, CountryRegister register) {
    TidyHeader header = TidyHeader.read(file);
    InputFile own = header.of(file);
    var counter = new Intake.Counter<Flow>(own);
    Map<Key, Flow> seen = new HashMap<>();
    String revision = header.hsRevision();
    try (var sheet = TidySheet.open(own, TidyHeader.Kind.TRADE, REQUIRED, OPTIONAL)) {
      while (sheet.next()) {
        counter.met();
        revision = revision(sheet, revision);
        take(sheet, register, counter, seen);
      }
      sheet.end();
    }
    return new Table(counter.done(header.vintage()), revision);
  }

  private static String revision(TidySheet sheet, String before) {
    String stated =
        sheet.formed("hs_revision", REVISION, "HS92, HS96, HS02, HS07, HS12, HS17, HS22");
    if (stated.isEmpty() && before.isEmpty()) {
      sheet.problem(ProblemCode.MISSING_KEY, "", "# hs_revision: HS17");
    } else if (!stated.isEmpty() && !before.isEmpty() && !stated.equals(before)) {
      sheet.problem(
          ProblemCode.BAD_VALUE, "hs_revision: " + stated, "one revision in a file, " + before);
    }
    return stated.isEmpty() ? before : stated;
  }

  private static void take(
      TidySheet sheet,
      CountryRegister register,
      Intake.Counter<Flow> counter,
      Map<Key, Flow> seen) {
    OptionalInt year = sheet.year();
    Optional<CountryMatch> exporter = sheet.country("exporter", register, year.orElse(2000));
    Optional<CountryMatch> importer = sheet.country("importer", register, year.orElse(2000));
    Optional<HsCode> product = product(sheet);
    boolean soundSoFar = sheet.isSound();
    OptionalDouble value = amount(sheet, "value_usd");
    boolean blank = soundSoFar && value.isEmpty() && sheet.isSound();
    OptionalDouble tonnes = amount(sheet, "quantity_t");
    if (!sheet.isSound()) {
      return;
    }
    long line = sheet.row().line();
    for (CountryMatch match : List.of(exporter.orElseThrow(), importer.orElseThrow())) {
      if (match instanceof CountryMatch.IsNot no) {
        counter.refuse(line, "", no.reason(), sheet.row().text());
        return;
      }
    }
    if (blank) {
      counter.refuse(line, "value_usd", Refusal.NO_VALUE, sheet.row().text());
      return;
    }
    Flow flow =
        new Flow(
            year.orElseThrow(),
            exporter.flatMap(TidySheet::country).orElseThrow(),
            importer.flatMap(TidySheet::country).orElseThrow(),
            product.orElseThrow(),
            value.orElseThrow() / DOLLARS,
            tonnes.orElse(Double.NaN),
            counter.file().name(),
            line);
    offer(sheet, counter, seen, flow);
  }

  private static void offer(
      TidySheet sheet, Intake.Counter<Flow> counter, Map<Key, Flow> seen, Flow flow) {
    var key = new Key(flow.year(), flow.exporter(), flow.importer(), flow.product());
    Flow first = seen.putIfAbsent(key, flow);
    if (flow.exporter().equals(flow.importer())) {
      sheet.problem(ProblemCode.BAD_VALUE, sheet.row().text(), "exporter and importer differ");
    } else if (first == null) {
      counter.keep(flow);
    } else if (Double.compare(first.valueKusd(), flow.valueKusd()) == 0
        && Double.compare(first.quantityTonnes(), flow.quantityTonnes()) == 0) {
      counter.refuse(flow.row(), "", Refusal.DUPLICATE, sheet.row().text());
    } else {
      sheet.problem(
          ProblemCode.CONFLICTING_DUPLICATE,
          sheet.row().text(),
          "one value; line " + first.row() + " says " + first.valueKusd() * DOLLARS);
    }
  }

  private static Optional<HsCode> product(TidySheet sheet) {
    return HsCode.parse(
        sheet.formed("hs6", PRODUCT, "six digits, the leading zero with them: 090210"));
  }

  private static OptionalDouble amount(TidySheet sheet, String column) {
    OptionalDouble amount = sheet.number(column);
    if (amount.isPresent() && amount.getAsDouble() < 0) {
      sheet.problem(ProblemCode.BAD_VALUE, column + ": " + amount.getAsDouble(), "0 or more");
      return OptionalDouble.empty();
    }
    return amount;
  }
}
