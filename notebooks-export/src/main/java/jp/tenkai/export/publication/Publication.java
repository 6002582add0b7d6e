package jp.tenkai.export.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.export.page.Site;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.workbook.ReleaseWorkbook;

/** Writes every publication of a release into its directory. */
public final class Publication {

  private Publication() {}

  /**
   * Writes {@code workbook/tenkai-<release>.xlsx} and {@code site/}.
   *
   * @param directory of the release, usually while it is staged
   * @throws IllegalArgumentException when an id in the tables has no label
   * @throws IOException when a file can't be written
   */
  public static void write(ReleaseContents contents, Labels labels, Path directory)
      throws IOException {
    Path workbook = Files.createDirectories(directory.resolve("workbook"));
    ReleaseWorkbook.write(
        contents, labels, workbook.resolve("tenkai-" + contents.name() + ".xlsx"));
    Site.write(contents, labels, Files.createDirectories(directory.resolve("site")));
  }
}
