package jp.tenkai.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.jobs.ingest.Recognition.Container;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;
import org.junit.jupiter.api.Test;

/**
 * Every real file at hand is recognised as recognised.txt says, one line a file, and one for each
 * member of an archive and each sheet of a workbook.
 */
class RecognisedFilesTest {
  private static final Path DATA =
      Path.of(System.getProperty("tenkai.home", ".."), "..", "shared", "data").normalize();

  @Test
  void everyRealFileIsWhatTheListSays() throws IOException {
    if (!Files.isDirectory(DATA)) {
      System.err.println("left out: no folder " + DATA);
      return;
    }
    Map<String, Integer> kinds = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    Recogniser recogniser = new Recogniser();
    for (Path file : files()) {
      String name = DATA.relativize(file).toString().replace('\\', '/');
      Recognition recognition = recogniser.recognise(file, "", name);
      lines.add(name + " -> " + words(recognition));
      if (recognition instanceof Container container) {
        for (String member : container.members()) {
          String inside = name + "!/" + member;
          lines.add(inside + " -> " + words(recogniser.recognise(file, member, inside)));
        }
      }
      kinds.merge(
          recognition instanceof Known ? "recognised" : words(recognition), 1, Integer::sum);
    }
    System.err.println(
        "recognised files: " + kinds.getOrDefault("recognised", 0) + " of " + lines.size());
    assertThat(lines).containsExactlyElementsOf(golden());
  }

  /** Two layouts that one header fits equally well would be told by the order of a list. */
  @Test
  void noRealHeaderFitsTwoLayoutsEquallyWell() throws IOException {
    if (!Files.isDirectory(DATA)) {
      System.err.println("left out: no folder " + DATA);
      return;
    }
    for (Path file : files()) {
      if (!new Recogniser().recognise(file, "", "x").getClass().equals(Known.class)) {
        continue;
      }
      TableStart table = TableStart.of(Samples.start(file), true);
      for (List<String> header : table.rows().stream().limit(12).toList()) {
        List<Mark> fitting = Mark.fitting(HeaderMarks.ALL, header).toList();
        int most = fitting.stream().mapToInt(Mark::names).max().orElse(0);
        assertThat(
                fitting.stream()
                    .filter(mark -> mark.names() == most)
                    .map(Mark::recognised)
                    .distinct())
            .as(file.toString())
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static String words(Recognition recognition) {
    if (recognition instanceof Known known) {
      return known.layout().word()
          + " "
          + known.source()
          + (known.detail().isEmpty() ? "" : " [" + known.detail() + "]")
          + (known.vintage().isStated() ? " " + known.vintage() : "");
    }
    if (recognition instanceof Unknown unknown) {
      return unknown.reason() == Reason.DOCUMENTATION
          ? "DOCUMENTATION"
          : unknown.reason() + ": " + unknown.found();
    }
    return "an archive or a workbook";
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DATA)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static List<String> golden() throws IOException {
    try (var list = RecognisedFilesTest.class.getResourceAsStream("recognised.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
