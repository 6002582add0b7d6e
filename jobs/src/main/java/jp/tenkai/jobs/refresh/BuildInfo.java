package jp.tenkai.jobs.refresh;

import java.util.Optional;

/** Which Tenkai this is. */
public final class BuildInfo {
  private BuildInfo() {}

  /** The version of the jar; {@code development} when run from class files. */
  public static String version() {
    return Optional.ofNullable(BuildInfo.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** The commit that the launcher found; {@code unknown} without one. */
  public static String commit() {
    return System.getProperty("tenkai.commit", "unknown");
  }
}
