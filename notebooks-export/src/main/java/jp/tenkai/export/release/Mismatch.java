package jp.tenkai.export.release;

/**
 * One way in which a release's files differ from its manifest.
 *
 * @param path within the release
 * @param expected by the manifest; empty where there is nothing to expect
 * @param found on disk; empty where there is nothing
 */
public record Mismatch(Kind kind, String path, String expected, String found) {

  /** What differs. */
  public enum Kind {
    /** The manifest is missing, unreadable or of another format. */
    NO_MANIFEST,
    /** A listed file isn't there. */
    MISSING_FILE,
    /** A file is there that isn't listed. */
    EXTRA_FILE,
    /** A file's bytes differ from the listed SHA-256. */
    CHANGED_FILE,
    /** A listed path points outside the release. */
    OUTSIDE,
    /** The digest of the tables doesn't follow from the listed files. */
    TABLES_DIGEST
  }
}
