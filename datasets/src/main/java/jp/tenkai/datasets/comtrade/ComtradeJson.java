package jp.tenkai.datasets.comtrade;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.JsonFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;

/** Reads an answer of Comtrade's API version 1: an object with the records in {@code data}. */
public final class ComtradeJson {
  private ComtradeJson() {}

  /**
   * Reads an answer. An empty one is an intake of no rows: the service had nothing to say.
   *
   * @throws UnusableInput when the service says what went wrong, or says another number of records
   *     than it gives
   */
  public static Intake<TradeReport> read(InputFile file, CountryRegister register) {
    ReportJudge judge = new ReportJudge(file, register);
    long said = -1;
    long record = -1;
    String message = "";
    try (JsonFile json = JsonFile.open(file)) {
      if (json.next() != JsonToken.START_OBJECT) {
        throw notThis(file, json.line(), "an object with data");
      }
      while (json.next() != JsonToken.END_OBJECT) {
        String field = json.fieldName();
        JsonToken token = json.next();
        if (field.equals("data") && token == JsonToken.START_ARRAY) {
          record = 0;
          while (json.next() != JsonToken.END_ARRAY) {
            JsonNode row = json.value();
            record++;
            judge.take(name -> text(row, name), record, row.toString());
          }
        } else {
          JsonNode value = json.value();
          if (field.equals("count")) {
            said = value.asLong(-1);
          } else if (field.equals("error") && !words(value).isEmpty()) {
            throw error(file, json.line(), words(value));
          } else if (field.equals("message")) {
            message = words(value);
          }
        }
      }
      json.end();
    }
    // The gateway before the service answers with a status and a message instead of data.
    if (record < 0 && !message.isEmpty()) {
      throw error(file, 1, message);
    }
    if (record < 0) {
      throw notThis(file, 1, "an object with data");
    }
    if (said >= 0 && said != record) {
      throw new UnusableInput(
          ProblemCode.MISSING_PAGES, file.name(), 1, record + " records", said + " by its count");
    }
    return judge.done();
  }

  private static UnusableInput notThis(InputFile file, long line, String expected) {
    return new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT, file.name(), line, "another structure", expected);
  }

  private static UnusableInput error(InputFile file, long line, String said) {
    return new UnusableInput(ProblemCode.SERVICE_ERROR, file.name(), line, said, "records");
  }

  private static String words(JsonNode value) {
    return value.isContainerNode() && !value.isEmpty() ? value.toString() : value.asText("");
  }

  /** A number as it is written: spelling out 1e999999999 would fill the memory with zeros. */
  private static String text(JsonNode row, String name) {
    return row.path(name).asText("");
  }
}
