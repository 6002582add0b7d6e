package jp.tenkai.jobs.software;

import java.util.List;
import jp.tenkai.jobs.yaml.Spelled;

/**
 * What conf/software.yaml says of the libraries of one project.
 *
 * @param id its key in the file
 * @param packages which libraries are meant
 * @param use where they are used
 */
public record LibraryPolicy(String id, List<PackagePattern> packages, Use use, Support support) {
  /** Where a library is used. */
  public enum Use implements Spelled {
    /** It is there when Tenkai runs. */
    RUN("run"),
    /** It is only there when Tenkai is tested. */
    TEST("test");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  public LibraryPolicy {
    packages = List.copyOf(packages);
    if (packages.isEmpty()) {
      throw new IllegalArgumentException("packages: at least one");
    }
  }

  boolean fits(String coordinates) {
    return packages.stream().anyMatch(pattern -> pattern.fits(coordinates));
  }
}
