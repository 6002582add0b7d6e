package jp.tenkai.datasets.flows;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.problem.Problem;

/**
 * How a task ended: what it counted, with the files that it could not put in their place itself; or
 * why the whole file can't be used.
 */
sealed interface FlowOutcome extends Serializable {
  /** Files for the driver to write. */
  List<PartOut.Sent> sent();

  record Counted(FlowCount count, List<PartOut.Sent> sent) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Counted {
      Objects.requireNonNull(count, "count");
      sent = List.copyOf(sent);
    }
  }

  record Added(FlowCount count, SumTable table, List<PartOut.Sent> sent) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Added {
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(table, "table");
      sent = List.copyOf(sent);
    }
  }

  record Failed(Problem problem) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Failed {
      Objects.requireNonNull(problem, "problem");
    }

    @Override
    public List<PartOut.Sent> sent() {
      return List.of();
    }
  }
}
