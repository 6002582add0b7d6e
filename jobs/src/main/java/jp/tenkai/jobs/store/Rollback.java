package jp.tenkai.jobs.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.signature.Trust;

/** Leads readers back from a release that should not have been shown, or forward to it again. */
public final class Rollback {
  private final ReleaseStore store;

  public Rollback(ReleaseStore store) {
    this.store = store;
  }

  /**
   * What a rollback did.
   *
   * @param from the release that was taken back
   * @param to the one that readers see now
   */
  public record Done(ReleaseName from, ReleaseName to) {}

  /**
   * What taking a withdrawal back did.
   *
   * @param advance whether readers see it again
   */
  public record Restored(ReleaseName release, Advance advance) {}

  /**
   * Takes the current release back.
   *
   * @param wanted where to lead readers; empty for the release before
   * @throws UnusableInput when there is none, or it is damaged, withdrawn or later
   */
  public Done back(Optional<ReleaseName> wanted, String reason) throws IOException {
    return store.alone(
        () -> {
          ReleaseHistory history = store.history();
          ReleaseName from =
              history
                  .current()
                  .orElseThrow(() -> problem(ProblemCode.NO_SUCH_RELEASE, "current", history));
          ReleaseName to =
              wanted
                  .or(history::before)
                  .orElseThrow(() -> problem(ProblemCode.NO_EARLIER_RELEASE, from, history));
          requirePresent(history, to);
          if (to.compareTo(from) >= 0) {
            throw problem(ProblemCode.NOT_EARLIER, to, history);
          }
          Optional<JournalEntry> withdrawal = history.withdrawal(to);
          if (withdrawal.isPresent()) {
            throw withdrawn(withdrawal.get());
          }
          requireWhole(to);
          store.withdraw(from, to, reason);
          return new Done(from, to);
        });
  }

  /**
   * Takes a withdrawal back.
   *
   * @param wanted the release; empty for the one last withdrawn
   * @throws UnusableInput when there is none, or it is damaged
   */
  public Restored restore(Optional<ReleaseName> wanted, String reason) throws IOException {
    return store.alone(
        () -> {
          ReleaseHistory history = store.history();
          ReleaseName name =
              wanted
                  .or(history::restorable)
                  .orElseThrow(() -> problem(ProblemCode.NOTHING_WITHDRAWN, "", history));
          requirePresent(history, name);
          requireWhole(name);
          return new Restored(name, store.restore(name, reason));
        });
  }

  private void requirePresent(ReleaseHistory history, ReleaseName name) {
    if (!history.names().contains(name)) {
      throw problem(ProblemCode.NO_SUCH_RELEASE, name, history);
    }
  }

  private void requireWhole(ReleaseName name) throws IOException {
    List<Mismatch> mismatches = store.verify(name, Trust.anyone()).mismatches();
    if (!mismatches.isEmpty()) {
      String first = mismatches.get(0).kind() + " " + mismatches.get(0).path();
      throw new UnusableInput(
          ProblemCode.BROKEN_RELEASE,
          store.place(),
          0,
          name + ": " + first,
          "every file as its manifest says");
    }
  }

  private UnusableInput withdrawn(JournalEntry by) {
    return new UnusableInput(
        ProblemCode.WITHDRAWN_RELEASE,
        store.place(),
        0,
        by.release() + ", " + by.at() + ", " + by.who() + ": " + by.reason(),
        "a release that was not withdrawn");
  }

  private UnusableInput problem(ProblemCode code, Object found, ReleaseHistory history) {
    return new UnusableInput(
        code,
        store.place(),
        0,
        found.toString(),
        history.names().stream().map(ReleaseName::toString).collect(Collectors.joining(", ")));
  }
}
