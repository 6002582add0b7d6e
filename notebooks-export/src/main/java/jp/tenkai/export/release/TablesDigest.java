package jp.tenkai.export.release;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One SHA-256 for all tables of a release: over the lines {@code <sha256> <path>} of the files
 * under {@code tables/}, sorted by path, each ended by a line feed, as {@code sha256sum} prints
 * them. Two releases with the same digest hold byte-identical tables.
 */
final class TablesDigest {

  static final String FOLDER = "tables/";

  private TablesDigest() {}

  static String of(List<Manifest.Output> outputs) {
    StringBuilder lines = new StringBuilder();
    outputs.stream()
        .filter(output -> output.path().startsWith(FOLDER))
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(
            output ->
                lines.append(output.sha256()).append("  ").append(output.path()).append('\n'));
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
