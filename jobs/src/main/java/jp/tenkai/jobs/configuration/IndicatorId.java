package jp.tenkai.jobs.configuration;

/** An indicator by its id in conf/indicators.yaml, such as {@code health-spending}. */
public record IndicatorId(String id) implements Comparable<IndicatorId> {
  public IndicatorId {
    Kebab.require("indicator id", id);
  }

  public static IndicatorId of(String id) {
    return new IndicatorId(id);
  }

  @Override
  public int compareTo(IndicatorId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
