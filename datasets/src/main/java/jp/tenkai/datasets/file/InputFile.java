package jp.tenkai.datasets.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * One file of a source.
 *
 * @param path where it lies
 * @param member the entry inside the zip archive, or the sheet of the workbook, at that path; empty
 *     when the file itself is meant
 * @param name what the user and the lineage call it: its path inside the data folder, with {@code
 *     /}
 * @param source whose it is
 * @param vintage the vintage that somebody states for it where the file itself says nothing
 */
public record InputFile(Path path, String member, String name, SourceId source, Vintage vintage) {
  public InputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(vintage, "vintage");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank, for " + path);
    }
  }

  /** A file that is no archive. */
  public InputFile(Path path, String name, SourceId source, Vintage vintage) {
    this(path, "", name, source, vintage);
  }

  /**
   * SHA-256 of the bytes as received, of the whole archive or workbook where this is a member of
   * one, 64 lower-case hexadecimal digits.
   */
  public String sha256() {
    try {
      return Durable.sha256(path);
    } catch (IOException e) {
      throw new UnusableInput(
          ProblemCode.UNREADABLE_FILE, name, 0, e.getClass().getSimpleName(), "a readable file");
    }
  }

  /** The vintage to use: what the file states, otherwise what was stated for it, never nothing. */
  public Vintage vintageOr(Vintage statedInFile) {
    Vintage chosen = statedInFile.or(vintage);
    if (!chosen.isStated()) {
      throw new UnusableInput(
          ProblemCode.NO_VINTAGE, name, 0, "", "vintage: in conf/snapshot.yaml for this file");
    }
    return chosen;
  }
}
