package jp.tenkai.datasets.landing;

import java.util.Objects;

/**
 * What a check of the landing found about one file in it.
 *
 * @param state what is the matter
 * @param path the file, relative to the landing's folder
 * @param names what lineage calls it; empty where no record names it
 * @param found in words, such as the hash that was found; empty for a sound file
 */
public record Finding(State state, String path, String names, String found) {
  public Finding {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(found, "found");
  }

  /** The state of a file. */
  public enum State {
    /** The bytes are those that were received. */
    SOUND,
    /** The bytes are others. */
    CHANGED,
    /** A record names it, and it is not there. */
    MISSING,
    /** No record names it: what an interrupted run leaves. {@code prune} removes it. */
    UNRECORDED,
    /** A record that can't be read, or is not as it was written. */
    BAD_RECORD;

    /** Whether something was lost; an unrecorded file is only clutter. */
    public boolean isDamage() {
      return this == CHANGED || this == MISSING || this == BAD_RECORD;
    }
  }
}
