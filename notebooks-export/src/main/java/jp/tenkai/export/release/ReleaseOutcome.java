package jp.tenkai.export.release;

import java.nio.file.Path;

/** How publishing ended when it ended well. */
public sealed interface ReleaseOutcome {

  /** The release that holds the tables now. */
  ReleaseName name();

  /** Its directory. */
  Path directory();

  /** The release that {@code current} points to afterwards. */
  ReleaseName current();

  /** A new release was put in place. */
  record Published(ReleaseName name, Path directory, ReleaseName current)
      implements ReleaseOutcome {}

  /** An earlier release holds byte-identical tables and is intact; nothing new was kept. */
  record Unchanged(ReleaseName name, Path directory, ReleaseName current)
      implements ReleaseOutcome {}
}
