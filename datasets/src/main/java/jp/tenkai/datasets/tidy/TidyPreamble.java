package jp.tenkai.datasets.tidy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * Reads the lines above the table of a tidy CSV: {@code # tenkai-tidy 1}, then {@code # key: value}
 * lines, then the header of the table.
 *
 * @param header what they say
 * @param lines how many lines stand above the table
 */
record TidyPreamble(TidyHeader header, int lines) {
  static final String FIRST_LINE = "# tenkai-tidy 1";

  private static final int MOST_LINES = 40;
  private static final int LONGEST_LINE = 600;
  private static final int LONGEST_VALUE = 500;
  private static final Pattern SOURCE = Pattern.compile("own(-[a-z0-9]+)++");
  private static final Pattern VINTAGE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern TERMS = Pattern.compile("open|non-commercial");

  /** The revisions by their short words, HS92 to HS22. */
  static final Pattern HS_REVISION =
      Pattern.compile(
          Arrays.stream(HsRevision.values())
              .map(HsRevision::baciCode)
              .collect(Collectors.joining("|")));

  private static final Map<String, Predicate<String>> KEYS =
      Map.of(
          "source", SOURCE.asMatchPredicate(),
          "licence", value -> true,
          "vintage", VINTAGE.asMatchPredicate(),
          "terms", TERMS.asMatchPredicate(),
          "attribution", value -> true,
          "note", value -> true,
          "hs_revision", HS_REVISION.asMatchPredicate());

  private static final Map<String, String> FORMS =
      Map.of(
          "source", "# source: own-market-study",
          "licence", "# licence: our own study, for internal use",
          "vintage", "# vintage: 2026-09-30",
          "terms", "# terms: open, or # terms: non-commercial",
          "attribution", "# attribution: Example Research Institute",
          "note", "# note: what a reader must know",
          "hs_revision", "# hs_revision: HS92, HS96, HS02, HS07, HS12, HS17 or HS22");

  static TidyPreamble read(InputFile file) {
    try (var text = new BufferedReader(TextFile.open(file))) {
      String first = line(text);
      if (!first.strip().equals(FIRST_LINE)) {
        throw new UnusableInput(ProblemCode.NOT_THIS_LAYOUT, file.name(), 1, first, FIRST_LINE);
      }
      Map<String, String> given = new LinkedHashMap<>();
      List<Problem> problems = new ArrayList<>();
      int lines = 1;
      String line = line(text);
      while (line.startsWith("#")) {
        lines++;
        if (lines > MOST_LINES) {
          throw new UnusableInput(
              ProblemCode.NOT_THIS_LAYOUT, file.name(), lines, line, "the table's header");
        }
        take(file, lines, line, given).ifPresent(problems::add);
        line = line(text);
      }
      return new TidyPreamble(header(file, lines + 1, line, given, problems), lines);
    } catch (IOException e) {
      throw TextFile.unusable(file, e);
    }
  }

  /** The next line; what is longer than any line here may be is cut, and fails its check. */
  private static String line(BufferedReader text) throws IOException {
    var line = new StringBuilder();
    for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() > LONGEST_LINE) {
        break;
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  private static Optional<Problem> take(
      InputFile file, int number, String line, Map<String, String> given) {
    String said = line.substring(1);
    int colon = said.indexOf(':');
    String key = said.substring(0, Math.max(colon, 0)).strip();
    String value = said.substring(colon + 1).strip();
    if (!KEYS.containsKey(key)) {
      return Optional.of(
          new Problem(
              ProblemCode.UNKNOWN_KEY,
              file.name(),
              number,
              line,
              "# <key>: value, with the key "
                  + "source, licence, vintage, terms, attribution, note or hs_revision"));
    }
    if (given.put(key, value) != null) {
      return Optional.of(
          new Problem(ProblemCode.DUPLICATE_KEY, file.name(), number, line, FORMS.get(key)));
    }
    boolean fits =
        !value.isEmpty()
            && value.length() <= LONGEST_VALUE
            && value.indexOf('"') < 0
            && !TidyText.isFormula(value)
            && KEYS.get(key).test(value);
    return fits
        ? Optional.empty()
        : Optional.of(
            new Problem(ProblemCode.BAD_VALUE, file.name(), number, line, FORMS.get(key)));
  }

  private static TidyHeader header(
      InputFile file, int number, String line, Map<String, String> given, List<Problem> problems) {
    missing(given, "source", ProblemCode.MISSING_KEY, file, number).ifPresent(problems::add);
    missing(given, "licence", ProblemCode.MISSING_KEY, file, number).ifPresent(problems::add);
    missing(given, "vintage", ProblemCode.NO_VINTAGE, file, number).ifPresent(problems::add);
    Optional<TidyHeader.Kind> kind = kind(line);
    if (kind.isEmpty()) {
      problems.add(
          new Problem(
              ProblemCode.NOT_THIS_LAYOUT,
              file.name(),
              number,
              line,
              "a header that begins with series, year or topic"));
    }
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    boolean open = given.getOrDefault("terms", "").equals("open");
    return new TidyHeader(
        kind.orElseThrow(),
        new SourceId(given.get("source")),
        given.get("licence"),
        open ? TidyHeader.Terms.OPEN : TidyHeader.Terms.NON_COMMERCIAL,
        given.getOrDefault("attribution", given.get("source")),
        new Vintage(given.get("vintage")),
        given.getOrDefault("hs_revision", ""));
  }

  private static Optional<Problem> missing(
      Map<String, String> given, String key, ProblemCode code, InputFile file, int number) {
    return given.containsKey(key)
        ? Optional.empty()
        : Optional.of(new Problem(code, file.name(), number, "", FORMS.get(key)));
  }

  private static Optional<TidyHeader.Kind> kind(String header) {
    int comma = header.indexOf(',');
    String first = (comma < 0 ? header : header.substring(0, comma)).replace("\"", "").strip();
    for (TidyHeader.Kind kind : TidyHeader.Kind.values()) {
      if (kind.firstColumn().equals(first)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
