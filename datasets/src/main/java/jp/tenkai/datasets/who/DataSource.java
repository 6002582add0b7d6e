package jp.tenkai.datasets.who;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of several rows for one series, country and year is kept: first by kind of source
 * (household surveys that ask alike in every country before a country's own statistics and
 * registers), then the row that stands for the shorter time, then the one entered last, then the
 * lower source code. Rows that are alike in all of it and differ in value make the file unusable.
 */
final class DataSource {
  private static final List<String> KINDS =
      List.of("DHS", "MICS", "MIS", "RHS", "FHS", "UN", "WHO", "STAT", "GOV", "DATA");
  private static final Pattern TAIL = Pattern.compile(".*\\d([A-Z]+)");
  private static final Pattern HEAD = Pattern.compile("([A-Z]+)_\\d+");
  private static final Pattern SPAN = Pattern.compile("(\\d{4})\\s*[-–]\\s*(\\d{4})");

  /** The preferred row first. */
  static final Comparator<GhoFact> ORDER =
      Comparator.comparingInt((GhoFact fact) -> rank(fact.dataSource()))
          .thenComparingInt(fact -> years(fact.span()))
          .thenComparing(GhoFact::date, Comparator.reverseOrder())
          .thenComparing(GhoFact::dataSource);

  private DataSource() {}

  /** The kind is the tail of codes like {@code ..2014MICS}, or the head of {@code DHS_2005}. */
  private static int rank(String code) {
    Matcher tail = TAIL.matcher(code);
    Matcher head = HEAD.matcher(code);
    String kind = tail.matches() ? tail.group(1) : head.matches() ? head.group(1) : "";
    int rank = KINDS.indexOf(kind);
    return rank < 0 ? KINDS.size() : rank;
  }

  private static int years(String span) {
    Matcher range = SPAN.matcher(span.strip());
    return range.matches()
        ? Integer.parseInt(range.group(2)) - Integer.parseInt(range.group(1)) + 1
        : 1;
  }
}
