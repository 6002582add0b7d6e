package jp.tenkai.datasets.microdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
 * Reads microdata as CSV: a row for a respondent, one column each for weight, stratum and cluster,
 * every other column an answer. A respondent is refused only when it can't be placed in the design:
 * no weight, stratum or cluster, or a row of another length.
 */
public final class MicrodataCsv {
  /** More answers than this in one file must be chosen from, or they do not fit into memory. */
  static final long MOST_ANSWERS = 20_000_000;

  private MicrodataCsv() {}

  /** Reads a file of a known layout, with all its columns. */
  public static Intake<Response> read(InputFile file) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      SurveyDesign design =
          MicrodataLayout.of(header.names())
              .flatMap(layout -> layout.design(header.names()))
              .orElseThrow(() -> unknownDesign(file, header));
      return read(file, csv, header, design, Set.of());
    }
  }

  /** Reads a file whose design somebody states, with all its columns. */
  public static Intake<Response> read(InputFile file, SurveyDesign design) {
    return read(file, design, Set.of());
  }

  /**
   * Reads a file whose design somebody states.
   *
   * @param answers the columns to keep; empty for all
   */
  public static Intake<Response> read(InputFile file, SurveyDesign design, Set<String> answers) {
    try (CsvFile csv = CsvFile.open(file)) {
      return read(file, csv, csv.header(), design, answers);
    }
  }

  private static Intake<Response> read(
      InputFile file, CsvFile csv, Header header, SurveyDesign design, Set<String> answers) {
    var columns = Columns.of(file, header, design, answers);
    var counter = new Intake.Counter<Response>(file);
    String survey = survey(file);
    long cells = 0;
    while (csv.hasNext()) {
      CsvRow row = csv.next();
      counter.met();
      cells += columns.answers().size();
      if (cells > MOST_ANSWERS) {
        throw new UnusableInput(
            ProblemCode.TOO_LARGE,
            file.name(),
            row.line(),
            header.names().size() + " columns",
            "at most " + MOST_ANSWERS + " answers: choose columns");
      }
      if (row.cells().size() != header.names().size()) {
        counter.refuse(row.line(), "", Refusal.WRONG_SHAPE, row.text());
        continue;
      }
      Optional<Flaw> flaw = columns.flaw(row);
      if (flaw.isPresent()) {
        counter.refuse(row.line(), flaw.get().column(), flaw.get().refusal(), row.text());
      } else {
        counter.keep(columns.response(survey, row));
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private record Flaw(String column, Refusal refusal) {}

  private record Place(String name, int column) {
    private static final int NONE = -1;

    static Place of(Header header, String name) {
      return new Place(name, name.isEmpty() ? NONE : header.require(name));
    }

    /** Whether a row lacks what the design needs here. */
    boolean isMissing(CsvRow row) {
      return column != NONE && Answer.of(row.get(column)) instanceof Answer.Missing;
    }

    String text(CsvRow row, String otherwise) {
      return column == NONE ? otherwise : row.get(column).strip();
    }
  }

  private record Columns(
      Place weight, double divisor, Place stratum, Place cluster, List<Place> answers) {

    static Columns of(InputFile file, Header header, SurveyDesign design, Set<String> chosen) {
      refuseTwice(file, header);
      List<Place> answers = new ArrayList<>();
      List<String> of = List.of(design.weight(), design.stratum(), design.cluster());
      for (String name : chosen.isEmpty() ? header.names() : chosen) {
        String column = name.strip();
        if (!of.contains(column) && !column.isEmpty()) {
          answers.add(Place.of(header, column));
        }
      }
      return new Columns(
          Place.of(header, design.weight()),
          design.divisor(),
          Place.of(header, design.stratum()),
          Place.of(header, design.cluster()),
          List.copyOf(answers));
    }

    private static void refuseTwice(InputFile file, Header header) {
      Set<String> seen = new HashSet<>();
      for (String name : header.names()) {
        if (!name.isBlank() && !seen.add(name.strip())) {
          throw new UnusableInput(
              ProblemCode.DUPLICATE_KEY, file.name(), header.line(), name, "each column once");
        }
      }
    }

    Optional<Flaw> flaw(CsvRow row) {
      for (Place place : List.of(weight, stratum, cluster)) {
        if (place.isMissing(row)) {
          return Optional.of(new Flaw(place.name(), Refusal.NO_VALUE));
        }
      }
      String text = row.get(weight.column());
      return Figure.refusal(text)
          .or(() -> isNegative(text) ? Optional.of(Refusal.NEGATIVE) : Optional.empty())
          .map(refusal -> new Flaw(weight.name(), refusal));
    }

    private static boolean isNegative(String text) {
      OptionalDouble number = Figure.parse(text);
      return number.isPresent() && number.getAsDouble() < 0;
    }

    Response response(String survey, CsvRow row) {
      Map<String, Answer> given = new LinkedHashMap<>();
      for (Place answer : answers) {
        given.put(answer.name(), Answer.of(row.get(answer.column())));
      }
      return new Response(
          survey,
          row.line(),
          Figure.parse(row.get(weight.column())).orElseThrow() / divisor,
          stratum.text(row, ""),
          cluster.text(row, "line " + row.line()),
          given);
    }
  }

  /** A survey is called after its file: the name without folders and what follows the first dot. */
  private static String survey(InputFile file) {
    String path = file.member().isEmpty() ? file.name() : file.member();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static UnusableInput unknownDesign(InputFile file, Header header) {
    return new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT,
        file.name(),
        header.line(),
        String.join(",", header.names()),
        "SDMVSTRA, SDMVPSU, WTMEC2YR; v005, v021, v022; or weight, stratum, psu");
  }
}
