package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Why a known vulnerability does no harm here, and until when that is believed.
 *
 * @param advisory its id
 */
public record Exemption(String advisory, PackagePattern libraries, String reason, LocalDate until) {
  public Exemption {
    Objects.requireNonNull(libraries, "libraries");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(until, "until");
  }

  boolean covers(Advisory found, Library library) {
    return advisory.equals(found.id()) && libraries.fits(library.coordinates());
  }
}
