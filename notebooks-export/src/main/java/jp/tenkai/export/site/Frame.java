package jp.tenkai.export.site;

import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;

/** What stands around every page: the head with its security policy, and the footer. */
final class Frame {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private Frame() {}

  static void open(Html html, Bilingual title, ReleaseContents contents) {
    html.open("html", "lang", "ja").line().open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().single("meta", "name", "referrer", "content", "no-referrer").line();
    String release = " – Tenkai " + contents.name();
    html.element("title", title.ja() + " / " + title.en() + release).line();
    html.style(Stylesheet.css()).line();
    html.close("head").line().open("body").line();
  }

  static void close(Html html, ReleaseContents contents, Phrases phrases) {
    html.line().open("footer");
    html.both(
        "p",
        phrases.text(
            "page.footer.release",
            Map.of(
                "release", contents.name(),
                "date", contents.date(),
                "version", contents.version())));
    html.open("p").both(phrases.text("page.footer.digest")).text(" ");
    html.element("code", contents.tablesSha256()).close("p");
    html.close("footer").line().close("body").line().close("html");
  }
}
