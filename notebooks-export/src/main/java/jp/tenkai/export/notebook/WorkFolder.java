package jp.tenkai.export.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.export.datapackage.DataPackage;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;

/**
 * A folder that is laid out as a publication is, with the data part in it and a place for notebooks
 * beside; it goes when it is closed.
 */
final class WorkFolder implements AutoCloseable {

  private final Path root;

  private WorkFolder(Path root) {
    this.root = root;
  }

  static WorkFolder of(ReleaseContents contents) throws IOException {
    WorkFolder folder = new WorkFolder(Files.createTempDirectory("tenkai-notebook"));
    Files.createDirectory(folder.notebooks());
    Path data = Files.createDirectory(folder.root.resolve("data"));
    link(data, contents.directory().resolve(Manifest.FILE));
    for (TableSpec spec : ReleaseTables.all()) {
      link(data, contents.directory().resolve("tables").resolve(spec.name() + ".csv"));
    }
    Files.write(data.resolve("datapackage.json"), DataPackage.descriptor(contents));
    return folder;
  }

  private static void link(Path data, Path file) throws IOException {
    Files.createSymbolicLink(data.resolve(file.getFileName()), file.toAbsolutePath());
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
