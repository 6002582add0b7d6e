package jp.tenkai.jobs.configuration;

/** A group of indicators that answer one part of the question, such as {@code market}. */
public record PillarId(String id) implements Comparable<PillarId> {
  public PillarId {
    Kebab.require("pillar id", id);
  }

  public static PillarId of(String id) {
    return new PillarId(id);
  }

  @Override
  public int compareTo(PillarId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
