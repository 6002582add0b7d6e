package jp.tenkai.datasets.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * The tokens of one value that is to be held in memory whole, up to a bound: a record of a service
 * has a few dozen parts, a chapter of a tariff a few thousand.
 */
final class BoundedValue extends JsonParserDelegate {
  static final int MOST_TOKENS = 1 << 20;
  static final long MOST_CHARACTERS = 16L << 20;
  private static final int BETWEEN_LOOKS = 16;

  private final long start;
  private int tokens;

  BoundedValue(JsonParser parser) {
    super(parser);
    this.start = parser.currentLocation().getCharOffset();
  }

  @Override
  public JsonToken nextToken() throws IOException {
    tokens++;
    if (tokens > MOST_TOKENS) {
      throw new StreamConstraintsException("more than " + MOST_TOKENS + " tokens in a record");
    }
    if (tokens % BETWEEN_LOOKS == 0
        && delegate.currentLocation().getCharOffset() - start > MOST_CHARACTERS) {
      throw new StreamConstraintsException(
          "more than " + MOST_CHARACTERS + " characters in a record");
    }
    return super.nextToken();
  }

  @Override
  public String nextFieldName() throws IOException {
    return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
  }

  @Override
  public String nextTextValue() throws IOException {
    return nextToken() == JsonToken.VALUE_STRING ? getText() : null;
  }
}
