package jp.tenkai.export.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.export.datapackage.DataPackage;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;

/**
 * A folder that is laid out as a publication is, with the data part in it and a place for notebooks
 * beside; it goes when it is closed.
 */
final class WorkFolder implements AutoCloseable {

  private static final List<String> READ_BY_CELLS = List.of(".csv", ".json");

  private final Path root;

  private WorkFolder(Path root) {
    this.root = root;
  }

  static WorkFolder of(ReleaseContents contents) throws IOException {
    WorkFolder folder = new WorkFolder(Files.createTempDirectory("tenkai-notebook"));
    Files.createDirectory(folder.notebooks());
    Files.createDirectory(folder.root.resolve("data"));
    for (Piece piece : DataPackage.pieces(contents)) {
      if (READ_BY_CELLS.stream().anyMatch(piece.path()::endsWith)) {
        Files.write(folder.root.resolve(piece.path()), piece.maker().make());
      }
    }
    return folder;
  }

  /** Where notebooks would lie. */
  Path notebooks() {
    return root.resolve("notebooks");
  }

  @Override
  public void close() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
