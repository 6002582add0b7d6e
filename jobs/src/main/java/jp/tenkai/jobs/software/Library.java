package jp.tenkai.jobs.software;

import java.util.Objects;

/**
 * One jar that Tenkai runs with, as it was when the list was last made.
 *
 * @param classifier empty for the main jar of an artifact
 * @param licence an SPDX id or the licence's name; several joined by " OR "
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Library(
    String group,
    String artifact,
    String version,
    String classifier,
    String licence,
    String sha256) {
  public Library {
    Objects.requireNonNull(classifier, "classifier");
    for (String text : new String[] {group, artifact, version, licence}) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("group, artifact, version and licence must be there");
      }
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256: 64 hexadecimal digits, found " + sha256);
    }
  }

  /** As in {@code io.netty:netty-common}. */
  public String coordinates() {
    return group + ":" + artifact;
  }

  /** The coordinates with the classifier, which no other library has. */
  public String name() {
    return classifier.isEmpty() ? coordinates() : coordinates() + ":" + classifier;
  }

  /** The file's name. */
  public String file() {
    return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  /** The package URL (purl) of the jar. */
  String purl() {
    return "pkg:maven/"
        + group
        + "/"
        + artifact
        + "@"
        + version
        + "?"
        + (classifier.isEmpty() ? "" : "classifier=" + classifier + "&")
        + "type=jar";
  }
}
