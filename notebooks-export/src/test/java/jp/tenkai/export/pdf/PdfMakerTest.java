package jp.tenkai.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfMakerTest {

  private static final PdfMeta META = meta(Language.JA);

  @Test
  void everyCharacterOfWindows31jComesBackAsItself() throws Exception {
    Set<Integer> all = windows31j();
    // 7,325 of two bytes; of one byte 95 of ASCII, 63 half-width forms and the no-break space.
    assertThat(all).hasSize(7325 + 95 + 63 + 1);
    // Of these 7,484 three are blank; 7,481 are compared one by one.
    List<Integer> seen = all.stream().filter(c -> !isBlank(c)).toList();
    Html html = begin("h1");
    StringBuilder line = new StringBuilder();
    for (int c : seen) {
      line.appendCodePoint(c);
      if (line.codePointCount(0, line.length()) == 30) {
        html.element("p", line.toString());
        line.setLength(0);
      }
    }
    html.element("p", line.toString());
    // A blank can only be seen between others: the space, the no-break space, the wide space.
    html.element("p", "Total health\u00A0spending").element("p", "人材\u3000人材");

    String text = ReadPdf.text(PdfMaker.pdf(end(html), META));

    String expected = "h1" + string(seen) + "Totalhealthspending人材人材";
    assertThat(text.codePoints().filter(c -> !isBlank(c)).boxed().toList())
        .isEqualTo(expected.codePoints().boxed().toList());
    assertThat(text).containsPattern("Total health[ \u00A0]spending\\s+人材[ \u3000]人材");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void meetsPdfA2aAndPdfUa1(Language language) throws Exception {
    byte[] pdf = PdfMaker.pdf(rich(), meta(language));

    assertThat(ReadPdf.faults(pdf)).isEmpty();
  }

  @Test
  void theCheckerFindsFaultsWhereThereAreSome() throws Exception {
    byte[] pdf = PdfMaker.pdf(rich(), META);
    String broken = new String(pdf, Charset.forName("ISO-8859-1"));
    byte[] cut =
        broken.replace("/OutputIntents", "/OutputIntentz").getBytes(Charset.forName("ISO-8859-1"));

    // Either the catalogue is readable in the file and now lacks its colours, or the test is blind.
    assertThat(cut).isNotEqualTo(pdf);
    assertThat(ReadPdf.faults(cut)).isNotEmpty();
  }

  @Test
  void headingsBecomeBookmarksAndDrawingsKeepTheirText() throws Exception {
    byte[] pdf = PdfMaker.pdf(rich(), META);

    assertThat(ReadPdf.bookmarks(pdf)).containsExactly("報告", "  第1章", "    1.1 節", "  第2章");
    assertThat(ReadPdf.text(pdf)).contains("人材", "図の中の文字", "第2章");
  }

  @Test
  void holdsItsTwoFontsAndNoOther() throws Exception {
    assertThat(ReadPdf.fonts(PdfMaker.pdf(rich(), META)))
        .containsExactly("BIZUDPGothic-Bold embedded", "BIZUDPGothic-Regular embedded");
  }

  @Test
  void theSameDocumentGivesTheSameBytesOnSeveralThreads() throws Exception {
    byte[] first = PdfMaker.pdf(rich(), META);
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> made = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        made.add(workers.submit(() -> PdfMaker.pdf(rich(), META)));
      }
      for (Future<byte[]> pdf : made) {
        assertThat(pdf.get()).isEqualTo(first);
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(new String(first, Charset.forName("ISO-8859-1"))).doesNotContain("/Users", "/home");
  }

  @Test
  void theDateIsTheOnlyTimeInside() throws Exception {
    byte[] pdf = PdfMaker.pdf(rich(), META);
    PdfMeta later = new PdfMeta("題名", "説明です。", Language.JA, LocalDate.of(2027, 1, 4));

    assertThat(PdfMaker.pdf(rich(), later)).isNotEqualTo(pdf);
    String raw = new String(pdf, Charset.forName("ISO-8859-1"));
    assertThat(raw.split("xmp:CreateDate>", -1)[1]).startsWith("2026-10-01T00:00:00");
  }

  @Test
  void nothingOutsideIsEverRead(@TempDir Path folder) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Path css = Files.writeString(folder.resolve("a.css"), "p:before { content: 'LEAKED' }");
      Path svg =
          Files.writeString(
              folder.resolve("a.svg"),
              "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>LEAKED</text></svg>");
      Html html = new Html();
      html.open("html").open("head");
      html.single("link", "rel", "stylesheet", "type", "text/css", "href", css.toUri().toString());
      html.single("link", "rel", "stylesheet", "type", "text/css", "href", web + "a.css");
      html.style(
          "@import url('%s'); @import url('%sb.css'); body { background-image: url('%sc.png'); }"
              .formatted(css.toUri(), web, web));
      html.style("@font-face { font-family: x; src: url('" + web + "x.ttf'); }");
      html.close("head").open("body").element("h1", "見出し").element("p", "本文");
      html.single("img", "src", svg.toUri().toString(), "alt", "a");
      html.single("img", "src", web + "d.png", "alt", "b");
      html.element("object", "c", "data", web + "e.svg", "type", "image/svg+xml");
      String document = html.close("body").close("html").document();

      String text = ReadPdf.text(PdfMaker.pdf(document, META));

      assertThat(text).contains("本文").doesNotContain("LEAKED");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anEntityCanNotBringInAFile(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "LEAKED");
    String document =
        "<!DOCTYPE html [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><html><head></head><body><p>本文&e;</p></body></html>";

    assertThatThrownBy(() -> PdfMaker.pdf(document, META))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheFacesLackIsShownAsMissingAndHostileTextAsText() throws Exception {
    Html html = begin("見出し");
    html.element("p", "前\uD83D\uDE00後 <script>alert(1)</script> \u202Eabc");

    String text = ReadPdf.text(PdfMaker.pdf(end(html), META));

    assertThat(text).contains("前〓後", "<script>alert(1)</script>");
  }

  @Test
  void signsThatTheFontShowsTheOtherWayRoundAreReplaced() throws Exception {
    Html html = begin("a ≤ b");
    html.element("p", "c ≥ d");
    html.open("svg", "width", "90", "height", "20", "alt", "x").element("text", "e ≤ f", "y", "9");
    html.close("svg");

    String text = ReadPdf.text(PdfMaker.pdf(end(html), META));

    assertThat(text.replaceAll("\\s", "")).contains("a≦b", "c≧d", "e≦f").doesNotContain("≤", "≥");
  }

  @Test
  void refusesADrawingItCanNotShowWhole() {
    Html html = begin("見出し");
    html.open("svg", "width", "10", "height", "10", "alt", "図").element("image", "").close("svg");

    assertThatThrownBy(() -> PdfMaker.pdf(end(html), META))
        .hasMessage("a drawing for a PDF can't hold 'image'");
  }

  private static String rich() {
    Html html = begin("報告");
    html.element("h2", "第1章").element("h3", "1.1 節");
    html.open("p").text("人材を").element("b", "太字").text("と");
    html.element("a", "リンク", "href", "https://example.org/").text("で示します。");
    html.element("a", "第2章へ", "href", "#second").close("p");
    html.open("ul").element("li", "一つ目").element("li", "二つ目").close("ul");
    html.open("table").element("caption", "表1　値").open("thead").open("tr");
    html.element("th", "国", "scope", "col").element("th", "値", "scope", "col");
    html.close("tr").close("thead").open("tbody");
    for (int i = 0; i < 80; i++) {
      html.open("tr").element("th", "国" + i, "scope", "row").element("td", i + ".5").close("tr");
    }
    html.close("tbody").close("table").element("h2", "第2章", "id", "second");
    html.open("svg", "width", "200", "height", "60", "viewBox", "0 0 400 120", "role", "img");
    html.element("title", "図").element("desc", "説明");
    html.single(
        "rect", "x", "1", "y", "1", "width", "90", "height", "9", "rx", "2", "fill", "#0b4f6c");
    html.single(
        "path",
        "d",
        "M1 20l9 9 9-9zM30,20 C31 21 32 21 33 20 Q40 30 50 20 V30 H9",
        "fill",
        "none",
        "stroke",
        "#aabbcc",
        "stroke-dasharray",
        "3 2",
        "opacity",
        "0.5");
    html.single("circle", "cx", "60", "cy", "30", "r", "9", "fill", "#abc", "fill-opacity", "0.4");
    html.open("g", "transform", "translate(9 90) rotate(-90)", "font-size", "20");
    html.element("text", "図の中の文字", "text-anchor", "middle", "font-weight", "bold");
    html.close("g").close("svg");
    return end(html);
  }

  private static Html begin(String heading) {
    Html html = new Html();
    html.open("html").open("head").element("title", "題").close("head").open("body");
    return html.element("h1", heading);
  }

  private static String end(Html html) {
    return html.close("body").close("html").document();
  }

  private static PdfMeta meta(Language language) {
    return new PdfMeta("題名", "説明です。", language, LocalDate.of(2026, 10, 1));
  }

  private static Set<Integer> windows31j() {
    Charset charset = Charset.forName("windows-31j");
    Set<Integer> all = new TreeSet<>();
    for (int first = 0; first < 256; first++) {
      add(all, new String(new byte[] {(byte) first}, charset));
      for (int second = 0x40; second <= 0xFC; second++) {
        add(all, new String(new byte[] {(byte) first, (byte) second}, charset));
      }
    }
    return all;
  }

  /** Without controls, what stands for no character, and places left for private use. */
  private static void add(Set<Integer> all, String decoded) {
    decoded
        .codePoints()
        .filter(c -> c != 0xFFFD && !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
        .forEach(all::add);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String string(List<Integer> points) {
    StringBuilder text = new StringBuilder();
    points.forEach(text::appendCodePoint);
    return text.toString();
  }
}
