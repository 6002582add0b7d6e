package jp.tenkai.datasets.landing;

import java.util.Objects;

/**
 * One file that may go.
 *
 * @param kind what it is
 * @param path relative to the landing's folder
 * @param bytes its size
 * @param words what it was: name, source, vintage; empty where nobody knows
 */
public record Removal(Kind kind, String path, long bytes, String words) {
  public Removal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(words, "words");
  }

  /** What a file in the landing is. */
  public enum Kind {
    /** The record of an older vintage. */
    RECORD,
    /** Bytes that no record names. */
    OBJECT,
    /** A download that was never finished. */
    DRAFT
  }
}
