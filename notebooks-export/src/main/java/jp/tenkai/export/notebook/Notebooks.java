package jp.tenkai.export.notebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;

/**
 * The notebooks of a publication: for Java and for Python, in Japanese and in English, each with
 * the outputs that its cells gave on this release.
 */
public final class Notebooks {

  private Notebooks() {}

  /** The files of the part {@code notebooks/}; making one runs its cells. */
  public static List<Piece> pieces(ReleaseContents contents) {
    List<Piece> pieces = new ArrayList<>();
    for (Kernel kernel : Kernel.values()) {
      for (Language language : List.of(Language.JA, Language.EN)) {
        String name = "tenkai-" + kernel.language() + "-" + language.tag() + ".ipynb";
        pieces.add(new Piece("notebooks/" + name, () -> notebook(contents, kernel, language)));
      }
    }
    return pieces;
  }

  private static byte[] notebook(ReleaseContents contents, Kernel kernel, Language language)
      throws IOException {
    List<Cell.Code> cells = CellScript.read(kernel, language);
    Optional<List<Cell.Code>> ran = run(contents, kernel, cells);
    Catalogue texts = Catalogue.of(language);
    List<Cell> all = new ArrayList<>();
    all.add(new Cell.Text("title", title(contents, kernel, texts)));
    String outputs = ran.isPresent() ? "made" : "none." + kernel.language();
    all.add(new Cell.Text("outputs", texts.text("notebook.outputs." + outputs)));
    for (Cell.Code cell : ran.orElse(cells)) {
      all.add(new Cell.Text("about-" + cell.id(), texts.text("notebook.cell." + cell.id())));
      all.add(cell);
    }
    return NotebookFile.write(kernel, all);
  }

  private static String title(ReleaseContents contents, Kernel kernel, Catalogue texts) {
    return texts.text(
        "notebook.title." + kernel.language(), Map.of("release", contents.name().toString()));
  }

  private static Optional<List<Cell.Code>> run(
      ReleaseContents contents, Kernel kernel, List<Cell.Code> cells) throws IOException {
    return switch (kernel) {
      case JAVA -> JavaRun.run(cells, contents.directory());
      case PYTHON -> {
        try (WorkFolder folder = WorkFolder.of(contents)) {
          yield PythonRun.run(cells, folder.notebooks());
        }
      }
    };
  }
}
