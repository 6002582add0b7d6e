package jp.tenkai.datasets.download;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.datasets.problem.Problem;

/** How a download ended. */
public sealed interface Reply {
  /**
   * The whole resource lies in the draft.
   *
   * @param address from which it came in the end, behind all redirects
   * @param headers of the last answer, first value of each
   * @param bytes how many
   */
  record Whole(URI address, Map<String, String> headers, long bytes) implements Reply {
    public Whole {
      Objects.requireNonNull(address, "address");
      headers = Map.copyOf(headers);
    }
  }

  /** The service says that the state we hold is the present one. */
  record Unchanged() implements Reply {}

  /**
   * Nothing usable came. What was received so far stays in the draft, if it can be continued.
   *
   * @param problem what was found, and what can be done
   */
  record Failed(Problem problem) implements Reply {
    public Failed {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
