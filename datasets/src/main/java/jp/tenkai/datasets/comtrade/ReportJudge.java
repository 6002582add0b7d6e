package jp.tenkai.datasets.comtrade;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.CalendarYear;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Decides on the records of a Comtrade file, whatever its layout: each is asked for its cells by
 * the names of Comtrade's API, version 1. Records of one mode of transport, customs procedure or
 * second partner are refused, because the record of all of them together stands beside them.
 */
final class ReportJudge {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
  private static final Set<String> WORLD = Set.of("0", "W00");
  private static final Set<String> NO_SPLIT = Set.of("", "0", "C00", "W00");

  private final InputFile file;
  private final CountryRegister register;
  private final Intake.Counter<TradeReport> counter;
  private final Map<Key, TradeReport> known = new HashMap<>();

  private record Key(
      int year,
      OptionalInt month,
      CountryCode reporter,
      Optional<CountryCode> partner,
      Direction direction,
      String classification,
      String commodity) {}

  ReportJudge(InputFile file, CountryRegister register) {
    this.file = file;
    this.register = register;
    this.counter = new Intake.Counter<>(file);
  }

  /** A record of the wrong shape. */
  void refuseShape(long row, String text) {
    counter.met();
    counter.refuse(row, "", Refusal.WRONG_SHAPE, text);
  }

  /**
   * Takes a record.
   *
   * @param cells the cell of a name; empty where the record has none
   */
  void take(UnaryOperator<String> cells, long row, String text) {
    counter.met();
    UnaryOperator<String> cell = name -> cells.apply(name).strip();
    String period = cell.apply("period").isEmpty() ? cell.apply("refYear") : cell.apply("period");
    var monthly = MONTH.matcher(period);
    boolean isMonth = monthly.matches();
    OptionalInt year = CalendarYear.parse(isMonth ? monthly.group(1) : period);
    if (year.isEmpty()) {
      counter.refuse(row, "period", Refusal.BAD_YEAR, text);
      return;
    }
    OptionalInt month =
        isMonth ? OptionalInt.of(Integer.parseInt(monthly.group(2))) : OptionalInt.empty();
    CountryMatch reporter = match(cell, "reporter", year.getAsInt());
    if (reporter instanceof CountryMatch.IsNot not) {
      counter.refuse(row, "reporterCode", not.reason(), text);
      return;
    }
    Optional<CountryCode> partner = Optional.empty();
    if (!isWorld(cell)) {
      CountryMatch match = match(cell, "partner", year.getAsInt());
      if (match instanceof CountryMatch.IsNot not) {
        counter.refuse(row, "partnerCode", not.reason(), text);
        return;
      }
      partner = Optional.of(((CountryMatch.Is) match).country());
    }
    String flow =
        cell.apply("flowCode").isEmpty() ? cell.apply("flowDesc") : cell.apply("flowCode");
    if (flow.isEmpty()) {
      counter.refuse(row, "flowCode", Refusal.WRONG_SHAPE, text);
      return;
    }
    Optional<Direction> direction = Direction.parse(flow);
    if (direction.isEmpty() || isSplit(cell)) {
      counter.refuse(row, "flowCode", Refusal.OTHER_BREAKDOWN, text);
      return;
    }
    Optional<String> commodity = commodity(cell.apply("cmdCode"));
    if (commodity.isEmpty()) {
      counter.refuse(row, "cmdCode", Refusal.BAD_PRODUCT, text);
      return;
    }
    Optional<Refusal> bad = Figure.refusal(cell.apply("primaryValue"));
    OptionalDouble value = Figure.parse(cell.apply("primaryValue"));
    if (bad.isPresent() || value.getAsDouble() < 0) {
      counter.refuse(row, "primaryValue", bad.orElse(Refusal.NEGATIVE), text);
      return;
    }
    OptionalDouble weight = Figure.parse(cell.apply("netWgt"));
    keep(
        new TradeReport(
            year.getAsInt(),
            month,
            ((CountryMatch.Is) reporter).country(),
            partner,
            direction.get(),
            cell.apply("classificationCode"),
            commodity.get(),
            value.getAsDouble(),
            weight.isPresent() && weight.getAsDouble() > 0 ? weight.getAsDouble() : Double.NaN,
            file.name(),
            row),
        text);
  }

  private void keep(TradeReport report, String text) {
    TradeReport first =
        known.putIfAbsent(
            new Key(
                report.year(),
                report.month(),
                report.reporter(),
                report.partner(),
                report.direction(),
                report.classification(),
                report.commodity()),
            report);
    if (first == null) {
      counter.keep(report);
    } else if (first.valueUsd() == report.valueUsd()) {
      counter.refuse(report.row(), "", Refusal.DUPLICATE, text);
    } else {
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          report.row(),
          report.valueUsd() + " dollars",
          "the same as on row " + first.row() + ": " + first.valueUsd() + " dollars");
    }
  }

  /** The number where there is one; the three letters otherwise. */
  private CountryMatch match(UnaryOperator<String> cell, String side, int year) {
    String number = cell.apply(side + "Code");
    return number.isEmpty()
        ? register.match(CodeSystem.ISO3, cell.apply(side + "ISO"), year)
        : register.match(CodeSystem.COMTRADE, number, year);
  }

  private static boolean isWorld(UnaryOperator<String> cell) {
    String number = cell.apply("partnerCode");
    return WORLD.contains(number.isEmpty() ? cell.apply("partnerISO") : number);
  }

  private static boolean isSplit(UnaryOperator<String> cell) {
    return !NO_SPLIT.contains(cell.apply("partner2Code"))
        || !NO_SPLIT.contains(cell.apply("customsCode"))
        || !NO_SPLIT.contains(cell.apply("motCode"))
        || !NO_SPLIT.contains(cell.apply("mosCode"));
  }

  /** The code with the leading zero that spreadsheets take; an odd number of digits lost one. */
  private static Optional<String> commodity(String text) {
    String plain = text.toUpperCase(Locale.ROOT);
    if (plain.equals("TOTAL")) {
      return Optional.of(plain);
    }
    if (!DIGITS.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(plain.length() % 2 == 0 ? plain : "0" + plain);
  }

  Intake<TradeReport> done() {
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
