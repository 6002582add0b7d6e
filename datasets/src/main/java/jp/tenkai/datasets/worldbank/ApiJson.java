package jp.tenkai.datasets.worldbank;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.PagedFigures;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Answers of the API's second version, {@code /v2/country/all/indicator/<code>?format=json}: an
 * array of a head and the rows. Errors come with HTTP 200 and a message instead of the head. Rows
 * are records, counted from 1 in each file.
 */
public final class ApiJson {
  /** The groups whose {@code countryiso3code} is empty, by their two-character code. */
  private static final Map<String, String> WITHOUT_ISO3 =
      Map.of("XD", "HIC", "XM", "LIC", "XN", "LMC", "XT", "UMC", "XY", "INX");

  private ApiJson() {}

  /** Reads an answer that fits on one page. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return read(List.of(file), register);
  }

  /**
   * Reads an answer on several pages, in any order. All pages must be there, agree on their number,
   * on the number of rows and on the day of the last update, and hold that number of rows together.
   * The account is in the name of the first file; figures and refused rows name their own.
   */
  public static Intake<Observation> read(List<InputFile> pages, CountryRegister register) {
    InputFile first = pages.get(0);
    var figures = new FigureTable(first, register);
    List<ApiPage> heads = new ArrayList<>();
    for (InputFile page : pages) {
      heads.add(readPage(page, figures));
    }
    ApiPage.requireWhole(heads);
    ApiPage head = heads.get(0);
    return figures.done(first.vintageOr(StatedDate.iso(first, 1, head.lastUpdated())));
  }

  /**
   * Reads one page of an answer without the others. A page that holds fewer or more rows than its
   * head says is unusable.
   */
  public static PagedFigures readPage(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    ApiPage page = readPage(file, figures);
    page.requireFull();
    return new PagedFigures(
        figures.done(file.vintageOr(StatedDate.iso(file, 1, page.lastUpdated()))), page.place());
  }

  private static ApiPage readPage(InputFile file, FigureTable figures) {
    try (JsonFile json = JsonFile.open(file)) {
      expect(file, json, json.next(), JsonToken.START_ARRAY, "[head, rows]");
      expect(file, json, json.next(), JsonToken.START_OBJECT, "a head with page and pages");
      JsonNode head = json.value();
      refuseError(file, head);
      JsonToken body = json.next();
      long rows = 0;
      if (body != JsonToken.VALUE_NULL) {
        expect(file, json, body, JsonToken.START_ARRAY, "rows behind the head");
        while (json.next() != JsonToken.END_ARRAY) {
          rows++;
          take(file, figures, json.value(), rows);
        }
      }
      expect(file, json, json.next(), JsonToken.END_ARRAY, "nothing behind the rows");
      json.end();
      return ApiPage.of(file, head, rows);
    }
  }

  private static void take(InputFile file, FigureTable figures, JsonNode row, long record) {
    var origin = new Origin(file.name(), record, "", row.toString());
    figures.met();
    String code = row.path("indicator").path("id").asText("").strip();
    JsonNode value = row.path("value");
    if (code.isEmpty() || value.isMissingNode() || !row.path("country").isObject()) {
      figures.refuse(origin, Refusal.WRONG_SHAPE);
    } else if (!value.isNull() && !value.isNumber()) {
      figures.refuse(origin, Refusal.BAD_NUMBER);
    } else {
      figures.offer(
          new RawFigure(
              new Series(file.source(), code),
              CodeSystem.WORLD_BANK,
              place(row),
              row.path("date").asText(""),
              value.isNull() ? "" : value.asText(),
              "",
              "",
              origin));
    }
  }

  private static String place(JsonNode row) {
    String iso3 = row.path("countryiso3code").asText("").strip();
    String id = row.path("country").path("id").asText("").strip();
    return iso3.isEmpty() ? WITHOUT_ISO3.getOrDefault(id, id) : iso3;
  }

  private static void refuseError(InputFile file, JsonNode head) {
    if (head.has("message")) {
      throw new UnusableInput(
          ProblemCode.SERVICE_ERROR,
          file.name(),
          1,
          head.path("message").toString(),
          "a head with page and pages");
    }
  }

  private static void expect(
      InputFile file, JsonFile json, JsonToken found, JsonToken expected, String meaning) {
    if (found != expected) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT, file.name(), json.line(), found.toString(), meaning);
    }
  }
}
