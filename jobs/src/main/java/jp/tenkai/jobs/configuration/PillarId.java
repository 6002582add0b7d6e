package jp.tenkai.jobs.configuration;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A group of indicators that answer one part of the question, such as {@code market}. */
public record PillarId(String id) implements Comparable<PillarId> {
  /** The pillars that the release's tables have columns for. */
  public static final Set<String> KNOWN =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of("market", "need", "capacity", "access", "edge", "risk")));

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
