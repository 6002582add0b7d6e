package jp.tenkai.export.piece;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One file of a publication that is made when its turn comes, on any thread. Making it twice gives
 * the same bytes.
 *
 * @param path within the publication, with slashes, such as {@code site/index.html}
 * @param maker makes its bytes
 */
public record Piece(String path, Maker maker) {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*+");

  /** Makes the bytes of one file. */
  @FunctionalInterface
  public interface Maker {
    /** The whole file. */
    byte[] make() throws IOException;
  }

  public Piece {
    requirePath(path);
    Objects.requireNonNull(maker, "maker");
  }

  /** A file of text, written as UTF-8. */
  public static Piece text(String path, Supplier<String> text) {
    return new Piece(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Refuses what is not a plain relative path: ids come from configuration, and nothing may be
   * written outside the publication.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static void requirePath(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "path of a publication's file: found '"
              + path
              + "', expected letters, digits, dots, hyphens and underscores between slashes");
    }
  }
}
