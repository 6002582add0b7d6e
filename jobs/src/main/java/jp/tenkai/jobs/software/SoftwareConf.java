package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What conf/software.yaml says: until when each piece of software is supported.
 *
 * @param checked the day on which somebody last looked it up
 */
public record SoftwareConf(
    LocalDate checked, List<LibraryPolicy> libraries, List<OtherPiece> others) {
  public SoftwareConf {
    Objects.requireNonNull(checked, "checked");
    libraries = List.copyOf(libraries);
    others = List.copyOf(others);
  }

  /** The entry of a library; of several the one that stands first. */
  public Optional<LibraryPolicy> of(String coordinates) {
    return libraries.stream().filter(policy -> policy.fits(coordinates)).findFirst();
  }
}
