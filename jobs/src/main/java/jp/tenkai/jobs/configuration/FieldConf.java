package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known about a healthcare field.
 *
 * @param hs six-digit HS codes of its goods, in the order of the file
 * @param betterSignals the best signals that may not be used
 * @param notApplicable parts that the field cannot have, with why
 */
public record FieldConf(
    FieldId id,
    Words name,
    Words brief,
    Map<String, HsShare> hs,
    List<WeightedIndicator> need,
    List<WeightedIndicator> capacity,
    List<BetterSignal> betterSignals,
    Map<FieldPart, String> notApplicable) {
  public FieldConf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(brief, "brief");
    hs = Collections.unmodifiableMap(new LinkedHashMap<>(hs));
    need = List.copyOf(need);
    capacity = List.copyOf(capacity);
    betterSignals = List.copyOf(betterSignals);
    notApplicable = Collections.unmodifiableMap(new LinkedHashMap<>(notApplicable));
  }
}
