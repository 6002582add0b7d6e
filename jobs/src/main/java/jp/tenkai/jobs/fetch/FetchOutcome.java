package jp.tenkai.jobs.fetch;

import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.problem.Problem;

/** What became of a resource. */
public sealed interface FetchOutcome {
  /** What was asked for. */
  Resource resource();

  /** Files that came and were landed, one for each page. */
  record Arrived(Resource resource, List<Landed> files) implements FetchOutcome {
    public Arrived {
      Objects.requireNonNull(resource, "resource");
      files = List.copyOf(files);
    }

    /** How many bytes came. */
    public long bytes() {
      return files.stream().mapToLong(Landed::bytes).sum();
    }
  }

  /** The landing holds the present state already. */
  record Unchanged(Resource resource) implements FetchOutcome {}

  /** The service changed it last before the day from which changes are wanted. */
  record Older(Resource resource, String lastModified) implements FetchOutcome {}

  /** Nothing was landed, and why. */
  record Failed(Resource resource, Problem problem) implements FetchOutcome {
    public Failed {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
