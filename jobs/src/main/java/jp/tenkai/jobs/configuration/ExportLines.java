package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;

/**
 * How an HS code that several fields share, or that also holds goods of no field, is divided by
 * Japan's exports.
 *
 * @param hs6 the code
 * @param lines its nine-digit lines as far as it is known what they hold; none where it is not, and
 *     then the shares of conf/fields.yaml hold
 * @param reason why these lines, or why none
 */
public record ExportLines(String hs6, List<ExportLine> lines, String reason) {
  public ExportLines {
    Objects.requireNonNull(reason, "reason");
    lines = List.copyOf(lines);
    for (ExportLine line : lines) {
      if (!line.code().startsWith(hs6)) {
        throw new IllegalArgumentException("a line of " + hs6 + ", found " + line.code());
      }
    }
  }
}
