package jp.tenkai.datasets.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A draft on disk together with the mark of the state that its bytes are of. Bytes without a mark
 * can't be continued: the service might have another state by now.
 *
 * @param bytes where the bytes lie
 * @param state where the mark lies
 */
public record Partial(Path bytes, Path state) {
  /** How much of the resource is here and may be continued. */
  long length() throws IOException {
    return mark().isEmpty() || !Files.isRegularFile(bytes) ? 0 : Files.size(bytes);
  }

  /** What {@code If-Range} must say; empty where the transfer must start anew. */
  String mark() throws IOException {
    if (!Files.isRegularFile(state)) {
      return "";
    }
    List<String> lines = Files.readAllLines(state, StandardCharsets.UTF_8);
    return lines.size() == 1 ? lines.get(0) : "";
  }

  void begin(Validators marks) throws IOException {
    Files.deleteIfExists(bytes);
    if (marks.forRange().isEmpty()) {
      Files.deleteIfExists(state);
    } else {
      Files.writeString(state, marks.forRange() + "\n", StandardCharsets.UTF_8);
    }
  }

  /** Removes what is here. */
  public void discard() throws IOException {
    Files.deleteIfExists(bytes);
    Files.deleteIfExists(state);
  }
}
