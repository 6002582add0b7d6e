package jp.tenkai.datasets.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The tokens of a JSON file, with its records one after another in bounded memory. Numbers keep
 * their digits, so that one beyond a double can be told; {@code NaN}, which some writers print, is
 * read as a value and left to the reader to refuse.
 */
public final class JsonFile implements AutoCloseable {
  private static final int MOST_TEXT_CHARACTERS = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(MOST_TEXT_CHARACTERS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final InputFile file;
  private final JsonParser parser;

  private JsonFile(InputFile file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  public static JsonFile open(InputFile file) {
    try {
      return new JsonFile(file, MAPPER.createParser(TextFile.open(file)));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** The next token. A file that ends before its brackets close is unusable. */
  public JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new UnusableInput(
            ProblemCode.BAD_SYNTAX, file.name(), line(), "end of file", "more JSON");
      }
      return token;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** The name of the field that the current token belongs to. */
  public String fieldName() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** The whole value that begins with the current token. */
  public JsonNode value() {
    try {
      return MAPPER.readTree(new BoundedValue(parser));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Nothing but blanks may follow the value just read. */
  public void end() {
    try {
      if (parser.nextToken() != null) {
        throw new UnusableInput(
            ProblemCode.BAD_SYNTAX, file.name(), line(), parser.getText(), "end of file");
      }
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** The line of the current token, from 1. */
  public long line() {
    return parser.currentLocation().getLineNr();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static UnusableInput failure(InputFile file, IOException failure) {
    if (failure instanceof JsonProcessingException json) {
      long line = json.getLocation() == null ? 0 : Math.max(0, json.getLocation().getLineNr());
      return new UnusableInput(
          ProblemCode.BAD_SYNTAX, file.name(), line, json.getOriginalMessage(), "JSON");
    }
    return TextFile.unusable(file, failure);
  }
}
