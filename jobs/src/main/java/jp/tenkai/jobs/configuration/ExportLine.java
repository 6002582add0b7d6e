package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A nine-digit line of Japan's exports and the fields its goods belong to.
 *
 * @param code nine digits
 * @param fields the part of the line that is each field's, above 0 and together at most 1; the rest
 *     is goods of no field
 * @param reason how that is known
 */
public record ExportLine(String code, Map<FieldId, Double> fields, String reason) {
  private static final double ROUNDING = 1e-9;

  public ExportLine {
    Objects.requireNonNull(reason, "reason");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if (!code.matches("\\d{9}")) {
      throw new IllegalArgumentException("an export line has nine digits, found " + code);
    }
    double sum = fields.values().stream().mapToDouble(Double::doubleValue).sum();
    if (fields.values().stream().anyMatch(share -> !(share > 0)) || sum > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "shares above 0 that are at most 1 together, found " + fields);
    }
  }
}
