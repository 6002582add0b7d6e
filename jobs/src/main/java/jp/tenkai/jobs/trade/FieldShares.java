package jp.tenkai.jobs.trade;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.jobs.configuration.ExportLine;
import jp.tenkai.jobs.configuration.ExportLines;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.trade.LineExports.Basis;

/**
 * Which part of an HS code's trade is a field's: by Japan's exports of the nine-digit lines that
 * conf/allocation.yaml gives to the field, over its exports of all lines of the code, in the newest
 * year there is; by the share that conf/fields.yaml states where no line is named or none was
 * exported. A line that nobody names is goods of no field, so that the shares of a code over all
 * fields are at most 1 either way.
 *
 * <p>Japan's exports to the whole world stand in for what each country buys from everybody: an
 * assumption, but one by what was measured.
 */
public final class FieldShares {
  /**
   * A field's part of a code.
   *
   * @param value 0 to 1
   * @param basis the exports it was measured by; empty where it is the stated one
   */
  public record Share(double value, Optional<Basis> basis) {}

  private final SortedMap<String, Basis> bases;
  private final Map<String, Map<FieldId, Double>> measured;

  private FieldShares(SortedMap<String, Basis> bases, Map<String, Map<FieldId, Double>> measured) {
    this.bases = bases;
    this.measured = measured;
  }

  /** The stated shares throughout. */
  public static FieldShares stated() {
    return new FieldShares(new TreeMap<>(), Map.of());
  }

  /** By exports where codes have named lines and exports; stated ones elsewhere. */
  public static FieldShares of(Collection<ExportLines> codes, List<LineExports> exports) {
    SortedMap<String, Basis> bases = new TreeMap<>();
    Map<String, Map<FieldId, Double>> measured = new HashMap<>();
    for (ExportLines code : codes) {
      if (code.lines().isEmpty()) {
        continue;
      }
      SortedMap<Basis, Map<String, Long>> years = new TreeMap<>();
      for (LineExports export : exports) {
        if (export.line().startsWith(code.hs6()) && export.yen() > 0) {
          years
              .computeIfAbsent(export.basis(), b -> new TreeMap<>())
              .merge(export.line(), export.yen(), Math::addExact);
        }
      }
      if (!years.isEmpty()) {
        Basis newest = years.lastKey();
        bases.put(code.hs6(), newest);
        measured.put(code.hs6(), shares(code, years.get(newest)));
      }
    }
    return new FieldShares(bases, measured);
  }

  private static Map<FieldId, Double> shares(ExportLines code, Map<String, Long> yen) {
    long all = yen.values().stream().mapToLong(Long::longValue).sum();
    Map<FieldId, Double> parts = new TreeMap<>();
    for (ExportLine line : code.lines()) {
      long exported = yen.getOrDefault(line.code(), 0L);
      line.fields().forEach((field, part) -> parts.merge(field, part * exported, Double::sum));
    }
    parts.replaceAll((field, part) -> part / all);
    return parts;
  }

  /** A field's part of one of its codes. */
  public Share of(FieldConf field, String hs6) {
    Map<FieldId, Double> parts = measured.get(hs6);
    return parts == null
        ? new Share(field.hs().get(hs6).share(), Optional.empty())
        : new Share(parts.getOrDefault(field.id(), 0.0), Optional.of(bases.get(hs6)));
  }

  /** The codes whose shares are measured, with the exports they are measured by. */
  public SortedMap<String, Basis> measured() {
    return Collections.unmodifiableSortedMap(bases);
  }
}
