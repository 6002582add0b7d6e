package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;

/** How a pillar is read when one field of a country is scored. */
public sealed interface FieldPillar {
  /** By indicators of its own. */
  record Own(List<WeightedIndicator> indicators) implements FieldPillar {
    public Own {
      indicators = List.copyOf(indicators);
      if (indicators.isEmpty()) {
        throw new IllegalArgumentException("a pillar must have at least one indicator");
      }
    }
  }

  /** By the indicators of the country's pillar. */
  record SameAsCountry() implements FieldPillar {}

  /** By the field's own list in conf/fields.yaml: its need or its capacity. */
  record FieldSignals(FieldPart part) implements FieldPillar {
    public FieldSignals {
      Objects.requireNonNull(part, "part");
      if (part == FieldPart.TRADE) {
        throw new IllegalArgumentException("a field lists signals of need and of capacity only");
      }
    }
  }
}
