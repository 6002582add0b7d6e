package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The known vulnerabilities that conf/advisories.yaml lists.
 *
 * @param asOf the day up to which they were looked up
 * @param covers libraries that were looked up; of others nothing is known
 */
public record Advisories(
    LocalDate asOf,
    List<PackagePattern> covers,
    List<Advisory> advisories,
    List<Exemption> exemptions) {
  public Advisories {
    Objects.requireNonNull(asOf, "asOf");
    covers = List.copyOf(covers);
    advisories = List.copyOf(advisories);
    exemptions = List.copyOf(exemptions);
  }

  boolean covers(Library library) {
    return covers.stream().anyMatch(pattern -> pattern.fits(library.coordinates()));
  }
}
