package jp.tenkai.export.release;

import java.util.Optional;

/** What became of the wish to show a release to readers. */
public sealed interface Advance {

  /** The release that {@code current} points to afterwards. */
  Optional<ReleaseName> current();

  /** Readers see this release now. */
  record Shown(ReleaseName name) implements Advance {
    @Override
    public Optional<ReleaseName> current() {
      return Optional.of(name);
    }
  }

  /** Readers see this same release or a later one already. */
  record Stayed(ReleaseName name) implements Advance {
    @Override
    public Optional<ReleaseName> current() {
      return Optional.of(name);
    }
  }

  /**
   * The release was withdrawn by a person and comes back by a person only.
   *
   * @param by when, by whom and why
   */
  record Refused(Optional<ReleaseName> current, JournalEntry by) implements Advance {}
}
