package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** What stands in for a figure that is missing. It never touches an observed one. */
public sealed interface Imputation {
  String reason();

  /** Nothing: missing stays missing. */
  record NoImputation(String reason) implements Imputation {
    public NoImputation {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The median of all candidates with a figure. */
  record Median(String reason) implements Imputation {
    public Median {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The median of the country's peers, where at least so many have a figure. */
  record GroupMedian(PeerGroup group, int atLeast, String reason) implements Imputation {
    public GroupMedian {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(reason, "reason");
      if (atLeast < 1) {
        throw new IllegalArgumentException("at_least must be 1 or more, found " + atLeast);
      }
    }
  }
}
