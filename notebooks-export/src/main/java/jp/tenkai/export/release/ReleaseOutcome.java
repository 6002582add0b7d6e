package jp.tenkai.export.release;

import java.nio.file.Path;

/** How settling a release ended when it ended well. */
public sealed interface ReleaseOutcome {

  /** The release that holds the tables now. */
  ReleaseName name();

  /** Its directory. */
  Path directory();

  /** A new release stands under its name. */
  record Settled(ReleaseName name, Path directory) implements ReleaseOutcome {}

  /**
   * An earlier release holds byte-identical tables and is intact; nothing new was kept. It may not
   * have been shown yet, where a run was killed in between.
   */
  record Unchanged(ReleaseName name, Path directory) implements ReleaseOutcome {}
}
