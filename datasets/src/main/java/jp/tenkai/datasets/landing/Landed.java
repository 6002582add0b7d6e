package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * One receipt of a file, with the bytes at their final place.
 *
 * @param sha256 of the bytes as received, 64 lower-case hexadecimal digits
 * @param bytes how many there are
 * @param path where they lie, write-protected
 * @param provenance whose they are and how they came
 */
public record Landed(String sha256, long bytes, Path path, Provenance provenance) {
  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public Landed {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(provenance, "provenance");
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, found " + sha256);
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must be 0 or more, found " + bytes);
    }
  }

  /**
   * Reads the bytes again.
   *
   * @throws UnusableInput when they are not there, or not those that were received
   */
  public void requireAsReceived() throws IOException {
    String found =
        ObjectFolder.isFile(path)
            ? Files.size(path) + " bytes, SHA-256 " + Durable.sha256(path)
            : "no such file";
    if (!found.endsWith(sha256)) {
      throw new UnusableInput(
          ProblemCode.DAMAGED_LANDING,
          path.toString(),
          0,
          found,
          bytes + " bytes, SHA-256 " + sha256 + " (" + provenance.name() + ")");
    }
  }
}
