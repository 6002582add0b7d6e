package jp.tenkai.export.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;

/** The pages of a release: one per strategy, and {@code index.html} that leads to them. */
public final class Site {

  private static final Pattern STRATEGY_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Site() {}

  /**
   * Writes the pages into an existing directory.
   *
   * @throws IllegalArgumentException when an id in the tables has no label
   * @throws IOException when a page can't be written or is there already
   */
  public static void write(ReleaseContents contents, Labels labels, Path directory)
      throws IOException {
    Phrases phrases = new Phrases();
    List<PageContext> pages = new ArrayList<>();
    for (String strategy : labels.strategies().keySet()) {
      PageContext page = PageContext.of(contents, labels, phrases, strategy);
      write(directory.resolve(fileName(strategy)), StrategyPage.html(page));
      pages.add(page);
    }
    write(directory.resolve("index.html"), IndexPage.html(contents, phrases, pages));
  }

  static String fileName(String strategy) {
    if (!STRATEGY_ID.matcher(strategy).matches() || strategy.equals("index")) {
      throw new IllegalArgumentException(
          "strategy id: found '" + strategy + "', expected kebab-case other than 'index'");
    }
    return strategy + ".html";
  }

  private static void write(Path file, String html) throws IOException {
    Files.writeString(file, html, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }
}
