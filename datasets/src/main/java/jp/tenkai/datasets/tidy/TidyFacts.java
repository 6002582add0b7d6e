package jp.tenkai.datasets.tidy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Facts of one's own as tidy CSV: {@code topic,country,statement,scope,as_of,citation[,note]}, one
 * statement a row. Topics are {@code regulator-maturity}, with ML1 to ML4 as the statement, and
 * {@code membership}. Every fact has its citation and a date.
 */
public final class TidyFacts {
  private static final List<String> REQUIRED =
      List.of("topic", "country", "statement", "scope", "as_of", "citation");
  private static final List<String> OPTIONAL = List.of("note");
  private static final Pattern DATE =
      Pattern.compile("(19|20|21)\\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern MATURITY = Pattern.compile("ML[1-4]");
  private static final Pattern TOPIC =
      Pattern.compile(
          Arrays.stream(Fact.Topic.values()).map(TidyFacts::word).collect(Collectors.joining("|")));
  private static final int LONGEST = 200;
  private static final int LONGEST_PROSE = 500;

  private TidyFacts() {}

  private record Key(Fact.Topic topic, CountryCode country, String scope, String asOf) {}

  /** Reads the facts. */
  public static Intake<Fact> read(InputFile file, CountryRegister register) {
    TidyHeader header = TidyHeader.read(file);
    InputFile own = header.of(file);
    var counter = new Intake.Counter<Fact>(own);
    Map<Key, Fact> seen = new HashMap<>();
    try (var sheet = TidySheet.open(own, TidyHeader.Kind.FACTS, REQUIRED, OPTIONAL)) {
      while (sheet.next()) {
        counter.met();
        take(sheet, register, counter, seen);
      }
      sheet.end();
    }
    return counter.done(header.vintage());
  }

  private static void take(
      TidySheet sheet,
      CountryRegister register,
      Intake.Counter<Fact> counter,
      Map<Key, Fact> seen) {
    Optional<Fact.Topic> topic = topic(sheet);
    boolean maturity = topic.equals(Optional.of(Fact.Topic.REGULATOR_MATURITY));
    String statement =
        maturity
            ? sheet.formed("statement", MATURITY, "ML1, ML2, ML3 or ML4")
            : sheet.needed("statement", LONGEST);
    String scope = sheet.needed("scope", LONGEST);
    String asOf = sheet.formed("as_of", DATE, "2026, 2026-09 or 2026-09-30");
    String citation = sheet.needed("citation", LONGEST_PROSE);
    String note = sheet.text("note", LONGEST_PROSE);
    int year = !sheet.isSound() ? 2000 : Integer.parseInt(asOf.substring(0, 4));
    Optional<CountryMatch> match = sheet.country("country", register, year);
    if (!sheet.isSound()) {
      return;
    }
    long line = sheet.row().line();
    if (match.orElseThrow() instanceof CountryMatch.IsNot no) {
      counter.refuse(line, "country", no.reason(), sheet.row().text());
      return;
    }
    Fact fact =
        new Fact(
            topic.orElseThrow(),
            match.flatMap(TidySheet::country).orElseThrow(),
            statement,
            scope,
            asOf,
            note,
            citation,
            counter.file().source().id(),
            counter.file().name(),
            line);
    Fact first =
        seen.putIfAbsent(new Key(fact.topic(), fact.country(), fact.scope(), fact.asOf()), fact);
    if (first == null) {
      counter.keep(fact);
    } else if (first.statement().equals(statement)) {
      counter.refuse(line, "", Refusal.DUPLICATE, sheet.row().text());
    } else {
      sheet.problem(
          ProblemCode.CONFLICTING_DUPLICATE,
          sheet.row().text(),
          "one statement; line " + first.row() + " says " + first.statement());
    }
  }

  private static Optional<Fact.Topic> topic(TidySheet sheet) {
    String word = sheet.formed("topic", TOPIC, TOPIC.pattern().replace("|", " or "));
    return Arrays.stream(Fact.Topic.values()).filter(t -> word(t).equals(word)).findFirst();
  }

  private static String word(Fact.Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
