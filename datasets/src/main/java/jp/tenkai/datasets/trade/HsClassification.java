package jp.tenkai.datasets.trade;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads lists of the Harmonized System's codes: one revision as Comtrade gives it in JSON, and a
 * table of sections, chapters, headings and subheadings.
 */
public final class HsClassification {
  private static final String CODE = "\\d{2}(\\d{2}(\\d{2})?)?";

  private HsClassification() {}

  /**
   * A chapter, heading or subheading.
   *
   * @param revision of the list, H0 to H6; empty where the list does not say
   * @param code two, four or six digits
   * @param description in English
   */
  public record HsEntry(String revision, String code, String description) {}

  /** Reads Comtrade's list. Its entries for totals and levels are refused as groups. */
  public static Intake<HsEntry> readJson(InputFile file) {
    var counter = new Intake.Counter<HsEntry>(file);
    String revision = "";
    try (JsonFile json = JsonFile.open(file)) {
      if (json.next() != JsonToken.START_OBJECT) {
        throw noResults(file);
      }
      long record = 0;
      while (json.next() != JsonToken.END_OBJECT) {
        String field = json.fieldName();
        JsonToken token = json.next();
        if (field.equals("results") && token == JsonToken.START_ARRAY) {
          while (json.next() != JsonToken.END_ARRAY) {
            JsonNode entry = json.value();
            record++;
            counter.met();
            String code = entry.path("id").asText("");
            if (code.matches(CODE)) {
              String text = entry.path("text").asText("");
              String plain =
                  text.startsWith(code + " - ") ? text.substring(code.length() + 3) : text;
              counter.keep(new HsEntry(revision, code, plain));
            } else {
              counter.refuse(record, "id", Refusal.AGGREGATE, entry.toString());
            }
          }
        } else {
          JsonNode value = json.value();
          revision = field.equals("classCode") ? value.asText("") : revision;
        }
      }
      json.end();
      if (record == 0) {
        throw noResults(file);
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static UnusableInput noResults(InputFile file) {
    return new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT, file.name(), 1, "no results", "a list in results");
  }

  /** Reads the table section, hscode, description, parent, level. */
  public static Intake<HsEntry> readCsv(InputFile file) {
    var counter = new Intake.Counter<HsEntry>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int code = header.find("hscode").orElseGet(() -> header.require("section"));
      int description = header.find("description").orElseGet(() -> header.require("name"));
      boolean sections = header.find("hscode").isEmpty();
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        String text = row.get(code).strip();
        if (sections ? text.matches("[IVX]{1,5}") : text.matches(CODE)) {
          counter.keep(new HsEntry("", text, row.get(description).strip()));
        } else {
          Refusal why = text.equals("TOTAL") ? Refusal.AGGREGATE : Refusal.BAD_PRODUCT;
          counter.refuse(row.line(), "hscode", why, row.text());
        }
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
