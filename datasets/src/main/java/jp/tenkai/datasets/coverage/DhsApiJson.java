package jp.tenkai.datasets.coverage;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.PagedFigures;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Answers of the DHS Program's API ({@code /rest/dhs/data?f=json}): an object whose {@code Data} is
 * an array of rows, beside {@code RecordCount}, {@code RecordsReturned}, {@code TotalPages} and
 * {@code Page} in any order. Rows are records, counted from 1. An answer without rows says that
 * something was asked wrongly, with the status of success.
 */
public final class DhsApiJson {
  private DhsApiJson() {}

  /** Reads one page. It states no vintage. */
  public static PagedFigures readPage(InputFile file, CountryRegister register) {
    var figures = new DhsFigures(file, register);
    Map<String, JsonNode> head = new HashMap<>();
    long rows = -1;
    try (JsonFile json = JsonFile.open(file)) {
      expect(file, json, json.next(), JsonToken.START_OBJECT, "an object with Data");
      while (json.next() != JsonToken.END_OBJECT) {
        String field = json.fieldName();
        JsonToken token = json.next();
        if (field.equals("Data")) {
          expect(file, json, token, JsonToken.START_ARRAY, "Data as an array of rows");
          rows = Math.max(rows, 0) + rows(file, json, figures);
        } else {
          head.put(field, json.value());
        }
      }
      json.end();
    }
    if (rows < 0) {
      boolean isError = head.containsKey("Message") || head.containsKey("RecordCount");
      throw new UnusableInput(
          isError ? ProblemCode.SERVICE_ERROR : ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          1,
          head.toString(),
          "an object with Data");
    }
    if (rows == 0) {
      throw new UnusableInput(
          ProblemCode.EMPTY_FILE, file.name(), 1, "Data without rows: " + head, "rows in Data");
    }
    return new PagedFigures(figures.done(), page(file, head, rows));
  }

  private static long rows(InputFile file, JsonFile json, DhsFigures figures) {
    long record = 0;
    while (json.next() != JsonToken.END_ARRAY) {
      record++;
      JsonNode row = json.value();
      var origin = new Origin(file.name(), record, "", row.toString());
      boolean isWhole =
          row.isObject()
              && row.path("Value").isValueNode()
              && row.has("IndicatorId")
              && row.has("DHS_CountryCode");
      if (isWhole) {
        figures.take(CodeSystem.DHS, "DHS_CountryCode", name -> text(row, name), origin);
      } else {
        figures.misshapen(origin);
      }
    }
    return record;
  }

  private static String text(JsonNode row, String name) {
    JsonNode node = row.path(name);
    return node.isNull() ? "" : node.asText("");
  }

  private static String page(InputFile file, Map<String, JsonNode> head, long rows) {
    JsonNode returned = head.get("RecordsReturned");
    if (returned != null && returned.asLong(rows) != rows) {
      throw new UnusableInput(
          ProblemCode.MISSING_PAGES, file.name(), 1, rows + " rows", returned + " rows");
    }
    JsonNode pages = head.get("TotalPages");
    JsonNode page = head.get("Page");
    return pages == null || pages.asLong(1) <= 1
        ? ""
        : "page " + (page == null ? "?" : page.asText()) + " of " + pages.asText();
  }

  private static void expect(
      InputFile file, JsonFile json, JsonToken found, JsonToken expected, String meaning) {
    if (found != expected) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT, file.name(), json.line(), found.toString(), meaning);
    }
  }
}
