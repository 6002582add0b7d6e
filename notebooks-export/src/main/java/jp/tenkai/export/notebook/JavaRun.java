package jp.tenkai.export.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs the Java cells of a notebook at publication. The parameters' cell is run as it stands; then
 * the folder is set to where the release lies now, as it will not lie beside the notebook before
 * the publication is in place.
 */
final class JavaRun {

  private JavaRun() {}

  /**
   * Runs the cells.
   *
   * @param folder of the release
   * @return the cells with their outputs; nothing when this Java can't compile, being no JDK
   */
  static Optional<List<Cell.Code>> run(List<Cell.Code> cells, Path folder) {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      return Optional.empty();
    }
    List<Cell.Code> ran = new ArrayList<>();
    try (JavaSession session = new JavaSession()) {
      for (Cell.Code cell : cells) {
        Cell.Code done = run(session, cell, ran.size() + 1);
        ran.add(done);
        if (done.output().orElse(null) instanceof Output.Failure) {
          break;
        }
        if (cell.holdsParameters()) {
          run(session, Cell.Code.of("folder", "folder = " + literal(folder.toString()) + ";"), 0);
        }
      }
    }
    ran.addAll(cells.subList(ran.size(), cells.size()));
    return Optional.of(ran);
  }

  private static Cell.Code run(JavaSession session, Cell.Code cell, int number) {
    try {
      Optional<Object> value = session.run(cell.source());
      return cell.ran(number, value.map(Rendering::of));
    } catch (CellFailedException e) {
      return cell.ran(number, Optional.of(new Output.Failure(e.name(), e.getMessage())));
    }
  }

  /** A text as a literal of Java, whatever it holds. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
        literal.append(c);
      } else if (c == '"' || c == '\\' || c < ' ') {
        // A Unicode escape would be read before the literal is, and could end it.
        literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
      } else {
        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return literal.append('"').toString();
  }
}
