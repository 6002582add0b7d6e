package jp.tenkai.jobs.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * A stream of JSON objects, one a line, whatever is written to it: a line of plain text becomes an
 * object with the event {@code text}. So whoever reads the log by machine never meets another form.
 */
public final class JsonStream extends PrintStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Sink sink;

  private JsonStream(Sink sink) {
    super(sink, true, StandardCharsets.UTF_8);
    this.sink = sink;
  }

  /**
   * Objects over a stream of bytes.
   *
   * @param environment whose secrets are never written
   */
  public static JsonStream over(OutputStream out, Map<String, String> environment) {
    return new JsonStream(new Sink(out, new Secrets(environment)));
  }

  /** A new object with its time and level. */
  static ObjectNode object(Instant time, Level level) {
    return JSON.createObjectNode().put("time", TIME.format(time)).put("level", level.name());
  }

  /** How much an object matters. */
  enum Level {
    INFO,
    WARN,
    ERROR
  }

  /** Writes an object as one line. */
  void write(ObjectNode object) {
    sink.write(object);
  }

  /** Collects bytes into lines. */
  private static final class Sink extends OutputStream {
    private final OutputStream out;
    private final Secrets secrets;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Sink(OutputStream out, Secrets secrets) {
      this.out = out;
      this.secrets = secrets;
    }

    synchronized void write(ObjectNode object) {
      if (object.hasNonNull("message")) {
        object.put("message", secrets.hidden(object.get("message").asText()));
      }
      try {
        out.write((JSON.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tree can always be written", e);
      } catch (IOException e) {
        // A log that can't be written has nobody to tell, and must not stop the run.
        line.reset();
      }
    }

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        said();
      } else {
        line.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length; i++) {
        write(bytes[i]);
      }
    }

    private void said() {
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (!text.isEmpty()) {
        write(object(Instant.now(), Level.ERROR).put("event", "text").put("message", text));
      }
    }

    @Override
    public synchronized void close() throws IOException {
      said();
      out.close();
    }
  }
}
