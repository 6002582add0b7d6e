package jp.tenkai.jobs.configuration;

/** One of the sides of a strategy's score, such as {@code attractiveness}. */
public record AxisId(String id) implements Comparable<AxisId> {
  public AxisId {
    Kebab.require("axis id", id);
  }

  public static AxisId of(String id) {
    return new AxisId(id);
  }

  @Override
  public int compareTo(AxisId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
