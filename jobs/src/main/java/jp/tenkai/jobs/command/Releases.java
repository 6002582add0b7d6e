package jp.tenkai.jobs.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.store.ReleaseStore;

/** Finds a release by the name a person gives. */
final class Releases {
  private static final String CURRENT = "current";

  private Releases() {}

  /** Opens and verifies a release: {@code current} or a name such as 2026Q4-r2. */
  static ReleaseReader open(Path out, String name) throws IOException {
    return ReleaseReader.open(find(out, name));
  }

  /** The name of a release that is there: {@code current} or a name such as 2026Q4-r2. */
  static ReleaseName name(ReleaseStore store, String wanted) throws IOException {
    ReleaseHistory history = store.history();
    Optional<ReleaseName> name =
        wanted.equals(CURRENT)
            ? history.current()
            : ReleaseName.parse(wanted).filter(history.names()::contains);
    return name.orElseThrow(() -> missing(store.place(), wanted));
  }

  static Path find(Path out, String name) {
    // A name, never a path: nothing outside the releases' folder may be opened by it.
    boolean plain = name.equals(CURRENT) || ReleaseName.parse(name).isPresent();
    Path directory = out.resolve("releases").resolve(plain ? name : CURRENT);
    if (!plain || !Files.isDirectory(directory)) {
      throw missing(out.toString(), name);
    }
    return directory;
  }

  private static UnusableInput missing(String place, String name) {
    return new UnusableInput(
        ProblemCode.UNREADABLE_FILE,
        place + "/releases",
        0,
        name,
        "current, or a release such as 2026Q4; './tenkai refresh' makes one");
  }
}
