package jp.tenkai.jobs.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * What the two uppermost levels of a JSON answer say: its plain values, and how long its lists are.
 * The answer is read once, to its end, so that one that was cut off is found, and never held whole.
 */
final class JsonOutline {
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();

  private JsonOutline() {}

  /**
   * Reads an answer. A value of an object has its key as path, one inside the first element of a
   * list {@code 0.key}; a list its key or its place.
   *
   * @param name what messages call it
   * @throws UnusableInput when it is no JSON, or ends too early
   */
  static JsonOutline read(Path file, String name) throws IOException {
    JsonOutline outline = new JsonOutline();
    try (JsonParser json = AnswerJson.FACTORY.createParser(file.toFile())) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        outline.object(json, "");
      } else if (first == JsonToken.START_ARRAY) {
        outline.list(json, "", 0);
      } else {
        throw bad(name, json, "neither an object nor a list");
      }
      if (json.nextToken() != null) {
        throw bad(name, json, "more behind the end");
      }
      return outline;
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, name, Math.max(line, 0), e.getOriginalMessage(), "whole JSON");
    } catch (CharConversionException e) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, name, 0, "bytes that are no text", "whole JSON");
    }
  }

  private static UnusableInput bad(String name, JsonParser json, String found) {
    return new UnusableInput(
        ProblemCode.BAD_SYNTAX, name, json.currentLocation().getLineNr(), found, "whole JSON");
  }

  private void object(JsonParser json, String path) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = path + json.currentName();
      value(json, json.nextToken(), key);
    }
  }

  private void value(JsonParser json, JsonToken token, String key) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      list(json, key, 1);
    } else if (token == JsonToken.START_OBJECT) {
      json.skipChildren();
    } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      if (values.size() == AnswerJson.MOST_VALUES) {
        throw new StreamConstraintsException(
            "more than " + AnswerJson.MOST_VALUES + " values beside the records");
      }
      values.put(key, json.getText());
    }
  }

  private void list(JsonParser json, String key, int depth) throws IOException {
    long length = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == null) {
        throw new IOException("ends inside a list");
      }
      if (depth == 0 && token == JsonToken.START_OBJECT) {
        object(json, length + ".");
      } else if (depth == 0 && token == JsonToken.START_ARRAY) {
        list(json, Long.toString(length), 1);
      } else {
        json.skipChildren();
      }
      length++;
    }
    lengths.put(key, length);
  }

  /** A plain value; empty where there is none. */
  String value(String path) {
    return values.getOrDefault(path, "");
  }

  /** A whole number; empty where there is none, or none that is plain. */
  OptionalLong number(String path) {
    String text = value(path);
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** How long a list is; 0 where there is none. */
  long length(String path) {
    return lengths.getOrDefault(path, 0L);
  }
}
