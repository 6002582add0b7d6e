package jp.tenkai.export.about;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.piece.MadeFile;

/** Every file beside the pages, with its size and digest. */
final class DownloadsPage {

  private static final List<String> GROUPS =
      List.of("report", "country", "workbook", "notebooks", "data");

  private DownloadsPage() {}

  static void write(PageWords page, Html html, List<MadeFile> made) {
    page.paragraph(html, "about.downloads.lead", "lead");
    for (String group : GROUPS) {
      List<MadeFile> files =
          made.stream().filter(file -> file.path().startsWith(group + "/")).sorted().toList();
      html.element("h2", page.say("about.downloads." + group), "id", group).line();
      if (files.isEmpty()) {
        html.element("p", page.say("about.downloads.none"), "class", "nodata").line();
        continue;
      }
      html.element("p", page.say("about.downloads." + group + ".text")).line();
      table(page, html, group, files);
    }
    html.element("h2", page.say("about.downloads.check")).line();
    html.element("p", page.say("about.downloads.check.text")).line();
    html.open("pre").element("code", "sha256sum data/ranking.csv").close("pre").line();
  }

  private static void table(PageWords page, Html html, String group, List<MadeFile> files) {
    page.openTable(
        html,
        "files-" + group,
        page.captionOf(
            page.say("about.downloads." + group),
            page.say(
                "about.downloads.caption",
                Map.of(
                    "count",
                    files.size(),
                    "size",
                    page.numbers().bytes(files.stream().mapToLong(MadeFile::bytes).sum())))),
        "about.column.file",
        "about.column.size#",
        "about.column.sha");
    for (MadeFile file : files) {
      html.open("tr").open("th", "scope", "row");
      html.element(
          "a",
          file.path().substring(group.length() + 1),
          "href",
          page.place().publication(file.path()));
      what(page, html, file.path());
      html.close("th");
      page.number(html, page.numbers().bytes(file.bytes()));
      html.open("td").element("span", file.sha256(), "class", "digest").close("td");
      html.close("tr").line();
    }
    page.closeTable(html);
  }

  /** What the file is about, where its name tells. */
  private static void what(PageWords page, Html html, String path) {
    String name = path.substring(path.indexOf('/') + 1);
    String words = FileWords.of(page, path.substring(0, path.indexOf('/')), name);
    if (!words.isEmpty()) {
      html.open("span", "class", "what").name(words).close("span");
    }
  }
}
