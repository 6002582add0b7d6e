package jp.tenkai.datasets.flows;

import java.io.Serializable;
import java.util.Objects;
import jp.tenkai.datasets.problem.Problem;

/** How a task ended: what it counted, or why the whole file can't be used. */
sealed interface FlowOutcome extends Serializable {
  record Counted(FlowCount count) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Counted {
      Objects.requireNonNull(count, "count");
    }
  }

  record Added(FlowCount count, SumTable table) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Added {
      Objects.requireNonNull(count, "count");
      Objects.requireNonNull(table, "table");
    }
  }

  record Failed(Problem problem) implements FlowOutcome {
    private static final long serialVersionUID = 1L;

    public Failed {
      Objects.requireNonNull(problem, "problem");
    }
  }
}
