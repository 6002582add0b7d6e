package jp.tenkai.datasets.comtrade;

import java.util.Locale;
import java.util.Optional;

/** Which way goods went, as the reporter saw it. */
public enum Direction {
  IMPORT,
  EXPORT,
  /** Foreign goods sent on as they came; part of exports. */
  RE_EXPORT,
  /** Own goods that came back; part of imports. */
  RE_IMPORT;

  /** The direction of a code or word: M, Import, Imports; X; RX, Re-exports; RM, Re-imports. */
  public static Optional<Direction> parse(String text) {
    return Optional.ofNullable(
        switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "m", "import", "imports" -> IMPORT;
          case "x", "export", "exports" -> EXPORT;
          case "rx", "re-export", "re-exports" -> RE_EXPORT;
          case "rm", "re-import", "re-imports" -> RE_IMPORT;
          default -> null;
        });
  }
}
