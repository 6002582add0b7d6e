package jp.tenkai.jobs.configuration;

/** A strategy by the name of its file in conf/strategies, such as {@code africa}. */
public record StrategyId(String id) implements Comparable<StrategyId> {
  public StrategyId {
    Kebab.require("strategy id", id);
  }

  public static StrategyId of(String id) {
    return new StrategyId(id);
  }

  @Override
  public int compareTo(StrategyId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
