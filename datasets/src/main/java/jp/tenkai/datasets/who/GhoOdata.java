package jp.tenkai.datasets.who;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
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
 * Answers of the GHO OData service: an object whose {@code value} is an array of rows. Rows are
 * records, counted from 1 in each file.
 */
public final class GhoOdata {
  /** How a fetch calls the pages of one answer. */
  private static final Pattern FETCHED_PAGE = Pattern.compile("\\.page-(\\d+)-of-(\\d+)\\.[a-z]+$");

  private GhoOdata() {}

  /**
   * Reads an answer on one page. A retired indicator answers with no row at all: that gives an
   * intake of 0 rows, and the caller decides whether it may be missing.
   */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    return read(List.of(file), register);
  }

  /**
   * Reads an answer on several pages, in their order. Every page but the last must have an {@code
   * @odata.nextLink}, and the last must have none. The account is in the name of the first file.
   */
  public static Intake<Observation> read(List<InputFile> pages, CountryRegister register) {
    var table = new GhoTable(pages.get(0), register);
    for (int i = 0; i < pages.size(); i++) {
      InputFile page = pages.get(i);
      String next = readPage(page, table);
      boolean last = i == pages.size() - 1;
      if (last != next.isEmpty()) {
        throw new UnusableInput(
            ProblemCode.MISSING_PAGES,
            page.name(),
            1,
            next.isEmpty() ? "no @odata.nextLink" : "@odata.nextLink " + next,
            "page " + (i + 2) + (last ? "" : " named by @odata.nextLink"));
      }
    }
    return table.done();
  }

  /**
   * Reads one page of an answer without the others. Where an {@code @odata.nextLink} says that more
   * follow, figures for an age group are refused: whether it is the only one of its series shows on
   * all pages together. A last page does not say that others come before it; its file does, when it
   * was fetched ({@code X.page-2-of-2.json}), and without that it is read like a whole answer.
   */
  public static PagedFigures readPage(InputFile file, CountryRegister register) {
    var table = new GhoTable(file, register);
    boolean isLast = readPage(file, table).isEmpty();
    Matcher named = FETCHED_PAGE.matcher(file.name());
    boolean isNamed = named.find();
    if (!isLast || isNamed) {
      table.isPartOfAnAnswer();
    }
    String place =
        isNamed
            ? "page " + named.group(1) + " of " + named.group(2)
            : isLast ? "" : "a page, more follow";
    return new PagedFigures(table.done(), place);
  }

  /** The link to the next page; empty when there is none. */
  private static String readPage(InputFile file, GhoTable table) {
    String next = "";
    boolean rows = false;
    List<String> fields = new ArrayList<>();
    try (JsonFile json = JsonFile.open(file)) {
      expect(file, json, json.next(), JsonToken.START_OBJECT, "an object with value");
      while (json.next() != JsonToken.END_OBJECT) {
        String field = json.fieldName();
        fields.add(field);
        JsonToken token = json.next();
        if (field.equals("value")) {
          expect(file, json, token, JsonToken.START_ARRAY, "value as an array of rows");
          rows = true;
          takeRows(file, json, table);
        } else if (field.equals("error")) {
          throw new UnusableInput(
              ProblemCode.SERVICE_ERROR, file.name(), json.line(), json.value().toString(), "rows");
        } else {
          String text = json.value().asText("");
          next = field.equals("@odata.nextLink") ? text : next;
        }
      }
      json.end();
    }
    if (!rows) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          1,
          String.join(",", fields),
          "an object with value");
    }
    return next;
  }

  private static void takeRows(InputFile file, JsonFile json, GhoTable table) {
    long record = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      record++;
      JsonNode row = json.value();
      var origin = new Origin(file.name(), record, "", row.toString());
      table.met();
      JsonNode value = row.path("NumericValue");
      String code = text(row, "IndicatorCode");
      if (code.isEmpty() || value.isMissingNode() || !row.has("SpatialDimType")) {
        table.figures().refuse(origin, Refusal.WRONG_SHAPE);
      } else if (!value.isNull() && !value.isNumber()) {
        table.figures().refuse(origin, Refusal.BAD_NUMBER);
      } else {
        table.take(fact(new Series(file.source(), code), row, origin));
      }
    }
  }

  private static GhoFact fact(Series series, JsonNode row, Origin origin) {
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      dimensions.add(Dimension.of(text(row, "Dim" + i + "Type"), text(row, "Dim" + i)));
    }
    var figure =
        new RawFigure(
            series,
            CodeSystem.WHO,
            text(row, "SpatialDim"),
            text(row, "TimeDim"),
            text(row, "NumericValue"),
            text(row, "Low"),
            text(row, "High"),
            origin);
    return new GhoFact(
        figure,
        text(row, "SpatialDimType").toUpperCase(Locale.ROOT),
        dimensions,
        text(row, "DataSourceDim"),
        text(row, "TimeDimensionValue"),
        text(row, "Value"),
        text(row, "Date"));
  }

  private static String text(JsonNode row, String field) {
    JsonNode node = row.path(field);
    return node.isNull() ? "" : node.asText("").strip();
  }

  private static void expect(
      InputFile file, JsonFile json, JsonToken found, JsonToken expected, String meaning) {
    if (found != expected) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT, file.name(), json.line(), found.toString(), meaning);
    }
  }
}
