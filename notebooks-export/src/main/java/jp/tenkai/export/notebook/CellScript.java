package jp.tenkai.export.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.export.text.Language;

/** Reads the code of a notebook's cells: each begins with a line {@code %% id}. */
final class CellScript {

  private static final Pattern HEAD = Pattern.compile("(?m)^%% ([a-z]+)\\n");

  private CellScript() {}

  /** The cells of a language of programming, naming columns in a language of the reader. */
  static List<Cell.Code> read(Kernel kernel, Language language) {
    String script =
        text(kernel.script())
            .replace("{lang}", language.tag())
            .replace("{labels}", labels(language))
            .replace("{unit}", language == Language.JA ? "unit_ja" : "unit");
    List<Cell.Code> cells = new ArrayList<>();
    Matcher head = HEAD.matcher(script);
    boolean found = head.find();
    while (found) {
      String id = head.group(1);
      int begin = head.end();
      found = head.find();
      int end = found ? head.start() : script.length();
      cells.add(Cell.Code.of(id, script.substring(begin, end).strip()));
    }
    return cells;
  }

  /** In a data package English has the plain name of a property, Japanese an ending. */
  private static String labels(Language language) {
    return switch (language) {
      case EN -> "\"title\", \"unit\", \"description\"";
      case JA -> "\"title_ja\", \"unit_ja\", \"description_ja\"";
    };
  }

  private static String text(String resource) {
    try (InputStream in = CellScript.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource '" + resource + "' can't be read", e);
    }
  }
}
