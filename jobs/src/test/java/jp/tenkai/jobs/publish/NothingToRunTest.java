package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * What people get is nothing that runs by itself, and nothing that asks another host: annex of the
 * request, points 18-①(c), 18-③ and 18-⑥.
 */
class NothingToRunTest {
  /** Every kind of file that a publication may hold. */
  private static final Set<String> KINDS =
      Set.of(
          "html", "p7s", "css", "js", "svg", "pdf", "xlsx", "csv", "parquet", "json", "jsonld",
          "ipynb", "zip");

  /** What is inside a workbook or an archive. */
  private static final Set<String> INNER =
      Set.of("xml", "p7s", "rels", "csv", "parquet", "json", "jsonld", "md", "txt");

  /** The beginnings of programs: Windows, Linux, macOS (both ways), Java, scripts. */
  private static final List<String> PROGRAMS =
      List.of(
          "MZ",
          "\u007fELF",
          "\u00cf\u00fa\u00ed\u00fe",
          "\u00fe\u00ed\u00fa\u00cf",
          "\u00ca\u00fe\u00ba\u00be",
          "#!");

  /** What a browser fetches without a click, from a host. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(src|srcset|poster|data|action|background)\\s*=\\s*[\"']?\\s*(https?:)?//"
              + "|<link[^>]+href\\s*=\\s*[\"']?\\s*(https?:)?//"
              + "|http-equiv\\s*=\\s*[\"']?refresh|@import|url\\(\\s*[\"']?(https?:)?//"
              + "|<(iframe|object|embed|applet|base)\\b|<form[^>]+action");

  /** What a script could ask a host with. */
  private static final Pattern SCRIPT_ASKS =
      Pattern.compile(
          "\\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\\b\\s*\\(|new"
              + " Function\\b|document\\.cookie|https?://(?!www\\.w3\\.org/|schemas\\.openxmlformats\\.org/)");

  private final MadePublication publication = MadePublication.embedded();

  @Test
  void everyFileIsOfAKnownKindAndNoneIsAProgram() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> met = new TreeSet<>();
    for (Path file : files()) {
      met.add(ending(file.toString()));
      if (!KINDS.contains(ending(file.toString()))) {
        wrong.add("kind: " + file);
      }
      if (isProgram(beginning(file))) {
        wrong.add("program: " + file);
      }
      if (Files.isExecutable(file)) {
        wrong.add("may be executed: " + file);
      }
      if (file.toString().endsWith(".xlsx") || file.toString().endsWith(".zip")) {
        inside(file, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(met).contains("html", "pdf", "xlsx", "csv", "ipynb", "zip");
  }

  @Test
  void noDocumentRunsAnything() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      if (file.toString().endsWith(".pdf")) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String action :
            List.of("/JavaScript", "/Launch", "/OpenAction", "/SubmitForm", "/AA ")) {
          if (text.contains(action)) {
            wrong.add(action + " in " + file);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPageAsksAnotherHost() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      String kind = ending(file.toString());
      if (!Set.of("html", "css", "js", "svg").contains(kind)) {
        continue;
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if ((kind.equals("js") ? SCRIPT_ASKS : ASKS).matcher(text).find()) {
        wrong.add("asks: " + file);
      }
      if (kind.equals("html")
          && !text.contains("content=\"default-src &#39;none&#39;; style-src")) {
        wrong.add("no policy: " + file);
      }
      if (kind.equals("html")
          && Pattern.compile("<script(?![^>]+(src=|type=.application/json.))")
              .matcher(text)
              .find()) {
        wrong.add("script within the page: " + file);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thePatternsFindWhatIsPlanted() {
    assertThat(isProgram("MZ\u0090")).isTrue();
    assertThat(isProgram("#!/bin/sh")).isTrue();
    assertThat(isProgram("%PDF-1.7")).isFalse();
    assertThat(
            List.of(
                "<img src=\"https://host/x.png\">",
                "<link rel=stylesheet href=//host/x.css>",
                "body { background: url(http://host/x.png) }",
                "<meta http-equiv=\"refresh\" content=\"0\">",
                "<form action=\"x\">"))
        .allMatch(text -> ASKS.matcher(text).find());
    assertThat(List.of("fetch('x')", "new WebSocket (u)", "navigator.sendBeacon(u)", "eval(x)"))
        .allMatch(text -> SCRIPT_ASKS.matcher(text).find());
    assertThat(ASKS.matcher("<a href=\"https://www.meti.go.jp/\">METI</a>").find()).isFalse();
  }

  private static void inside(Path archive, List<String> wrong) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!entry.isDirectory() && !INNER.contains(ending(name))) {
          wrong.add("kind: " + name + " in " + archive);
        }
        if (name.contains("vbaProject") || name.contains("externalLink")) {
          wrong.add("macro or link: " + name + " in " + archive);
        }
        byte[] first = zip.readNBytes(4);
        if (isProgram(new String(first, StandardCharsets.ISO_8859_1))) {
          wrong.add("program: " + name + " in " + archive);
        }
      }
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(publication.directory(), FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginning(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isProgram(String beginning) {
    return PROGRAMS.stream().anyMatch(beginning::startsWith);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
