package jp.tenkai.export.frame;

import jp.tenkai.export.text.Language;

/**
 * Where a page lies: Japanese pages under {@code site/}, English ones under {@code site/en/}, with
 * the same path below. All links are relative, so that the pages work from a disk, and from any
 * folder of a web server.
 *
 * @param language of the page
 * @param path below the language's folder, such as {@code africa/map.html}
 */
public record Place(Language language, String path) {

  /** The page's path within the publication. */
  public String file() {
    return "site/" + (language == Language.EN ? "en/" : "") + path;
  }

  /** The link to another page in the same language; a fragment may follow the path. */
  public String page(String target) {
    return "../".repeat(depth()) + target;
  }

  /** The link to the same page in the other language. */
  public String translated() {
    return language == Language.EN
        ? "../".repeat(depth() + 1) + path
        : "../".repeat(depth()) + "en/" + path;
  }

  /** The link to a file of the site that both languages share, such as {@code assets/site.css}. */
  public String shared(String target) {
    return "../".repeat(depth() + (language == Language.EN ? 1 : 0)) + target;
  }

  /** The link to a file of the publication outside the site, such as a report. */
  public String publication(String target) {
    return shared("../" + target);
  }

  private int depth() {
    return (int) path.chars().filter(c -> c == '/').count();
  }
}
