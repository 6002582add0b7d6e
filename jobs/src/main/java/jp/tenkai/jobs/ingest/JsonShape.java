package jp.tenkai.jobs.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of the beginning of a JSON text, as paths such as {@code data[].cmdCode}, each with the
 * first value that was met there.
 */
final class JsonShape {
  private static final int MOST_DEPTH = 5;
  private static final int MOST_PATHS = 400;
  private static final int SHOWN = 120;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();

  private JsonShape(String text) {
    this.text = text;
  }

  /** The shape of a text that may end anywhere. */
  static JsonShape of(String text) {
    JsonShape shape = new JsonShape(text);
    try (JsonParser parser = JSON.createParser(text)) {
      shape.read(parser);
    } catch (IOException e) {
      // Cut off, or no JSON: what was met so far is the shape.
      return shape;
    }
    return shape;
  }

  private void read(JsonParser parser) throws IOException {
    Deque<String> above = new ArrayDeque<>();
    String here = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (values.size() > MOST_PATHS) {
        return;
      }
      switch (token) {
        case START_ARRAY -> {
          above.push(here);
          here = here + (here.endsWith("[]") ? "." : "") + "[]";
        }
        case START_OBJECT -> above.push(here);
        case END_ARRAY, END_OBJECT -> here = above.pop();
        case FIELD_NAME -> {
          String outer = above.isEmpty() ? "" : above.peek();
          here = outer.isEmpty() ? parser.currentName() : outer + "." + parser.currentName();
          put(above.size(), here, "");
        }
        default -> put(above.size(), here, parser.getText());
      }
    }
  }

  private void put(int depth, String path, String value) {
    if (depth <= MOST_DEPTH && !path.isEmpty()) {
      values.merge(path, value, (old, other) -> old.isEmpty() ? other : old);
    }
  }

  boolean has(String path) {
    return values.containsKey(path);
  }

  /** Whether something stands at a path or below it. */
  boolean says(String path) {
    return !scalar(path).isEmpty()
        || values.keySet().stream().anyMatch(p -> p.startsWith(path + "."));
  }

  /** The first value at a path; empty where there is none. */
  String scalar(String path) {
    return values.getOrDefault(path, "");
  }

  /** The paths that end in a key. */
  List<String> paths() {
    return values.keySet().stream().filter(path -> !path.endsWith("[]")).toList();
  }

  /** The text in one line, shortened to be shown. */
  String text() {
    String flat = text.substring(0, Math.min(text.length(), 4 * SHOWN)).replaceAll("\\s+", " ");
    return flat.length() <= SHOWN ? flat : flat.substring(0, SHOWN);
  }
}
