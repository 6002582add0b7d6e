package jp.tenkai.jobs.software;

import java.util.Objects;
import java.util.Optional;

/**
 * Versions from one on, up to another one that is none of them.
 *
 * @param from the first version that belongs to it
 * @param before the first later version that does not; empty where none is known
 */
public record VersionRange(MavenVersion from, Optional<MavenVersion> before) {
  public VersionRange {
    Objects.requireNonNull(from, "from");
    if (before.isPresent() && from.compareTo(before.get()) >= 0) {
      throw new IllegalArgumentException(
          "from " + from.text() + " must lie before " + before.get().text());
    }
  }

  boolean holds(MavenVersion version) {
    return from.compareTo(version) <= 0
        && before.map(end -> version.compareTo(end) < 0).orElse(true);
  }

  /** As in {@code from 4.2.0 before 4.2.15}. */
  String words() {
    return "from " + from.text() + before.map(end -> " before " + end.text()).orElse("");
  }
}
