package jp.tenkai.datasets.landing;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

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
}
