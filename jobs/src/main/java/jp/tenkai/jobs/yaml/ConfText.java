package jp.tenkai.jobs.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.TextFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/** Reads one file of conf/ as text: strict UTF-8, of a size that people write. */
public final class ConfText {
  /** A hundred times the largest file an analyst has written. */
  public static final int MOST_BYTES = 1 << 20;

  private ConfText() {}

  /** The text without byte order mark; always ends in a line break. */
  public static String read(Path path, String name) {
    var file = new InputFile(path, name, new SourceId("conf"), Vintage.UNSTATED);
    var text = new StringBuilder();
    char[] buffer = new char[1 << 14];
    try (Reader reader = TextFile.open(file)) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
        if (text.length() > MOST_BYTES) {
          throw new UnusableInput(
              ProblemCode.TOO_LARGE,
              name,
              0,
              "more than " + MOST_BYTES + " characters",
              "at most " + MOST_BYTES + " characters");
        }
      }
    } catch (IOException e) {
      throw TextFile.unusable(file, e);
    }
    return text.append('\n').toString();
  }
}
