package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tenkai.jobs.yaml.Spelled;

/**
 * A published vulnerability.
 *
 * @param id as in CVE-2021-44228
 * @param packages that have it
 * @param affected the versions that have it
 * @param published when it became known; empty where that was not found
 * @param summary in words
 * @param source where it is described
 */
public record Advisory(
    String id,
    List<PackagePattern> packages,
    List<VersionRange> affected,
    Severity severity,
    Optional<LocalDate> published,
    String summary,
    String source) {
  /** How bad its publishers call it. */
  public enum Severity implements Spelled {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    CRITICAL("critical"),
    NOT_STATED("not-stated");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  public Advisory {
    packages = List.copyOf(packages);
    affected = List.copyOf(affected);
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(published, "published");
    if (packages.isEmpty() || affected.isEmpty()) {
      throw new IllegalArgumentException("packages and affected: at least one each");
    }
    if (!source.startsWith("https://")) {
      throw new IllegalArgumentException("source: an address with https://, found " + source);
    }
  }

  boolean affects(Library library) {
    MavenVersion version = new MavenVersion(library.version());
    return packages.stream().anyMatch(pattern -> pattern.fits(library.coordinates()))
        && affected.stream().anyMatch(range -> range.holds(version));
  }
}
