package jp.tenkai.jobs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.release.ReleaseName;

/** Removes old releases and what dead runs have left. */
public final class Prune {
  private final ReleaseStore store;
  private final int keep;

  /**
   * @param keep how many of the newest releases stay, 1 or more
   */
  public Prune(ReleaseStore store, int keep) {
    this.store = store;
    this.keep = keep;
  }

  /** What goes, releases oldest first. */
  public record Plan(List<Shelved> releases, List<Leftover> leftovers) {
    public Plan {
      releases = List.copyOf(releases);
      leftovers = List.copyOf(leftovers);
    }

    /** How much it takes up. */
    public long bytes() {
      return releases.stream().mapToLong(Shelved::bytes).sum()
          + leftovers.stream().mapToLong(Leftover::bytes).sum();
    }
  }

  /** What {@link #run} would remove. */
  public Plan plan() throws IOException {
    return store.alone(this::planned);
  }

  /** Removes it. Killed in the middle, it goes on when it is run again. */
  public Plan run() throws IOException {
    return store.alone(
        () -> {
          Plan plan = planned();
          store.removeLeftovers();
          for (Shelved release : plan.releases()) {
            store.remove(release.name(), "keep " + keep);
          }
          return plan;
        });
  }

  private Plan planned() throws IOException {
    List<Shelved> releases = new ArrayList<>();
    for (ReleaseName name : store.history().prunable(keep)) {
      releases.add(store.look(name));
    }
    return new Plan(releases, store.leftovers());
  }
}
