package jp.tenkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.run.MadeUpRun;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.terminal.TerminalProgress.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person sees of a run while it goes on, and what stays of it in a file. */
class TerminalProgressTest {
  private static final Map<Step, Duration> USUAL =
      Map.of(
          Step.PANEL, Duration.ofSeconds(8),
          Step.SCORE, Duration.ofSeconds(70),
          Step.RELEASE, Duration.ofSeconds(2));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Instant now = MadeUpRun.BEGAN;

  @Test
  void aFileGetsOneLineAStepAndNothingIsDrawnOver() {
    hear(progress(Watcher.FILE, Language.EN), MadeUpRun.good());

    assertThat(printed().lines().map(String::stripTrailing))
        .containsExactly(
            "[1/3] Build panel                64 indicators x 251 countries"
                + " ".repeat(52)
                + "8.0 s",
            "warning: one source is older than usual",
            "[2/3] Score                      91 countries ranked" + " ".repeat(62) + "1.0 s",
            "[3/3] " + releaseTitle() + "2026Q4 is in place" + " ".repeat(63) + "0.9 s");
    assertThat(printed()).doesNotContain("\r");
  }

  private static String releaseTitle() {
    String title = Catalogue.of(Language.EN).text("cli.step.release");
    return title + " ".repeat(27 - title.length());
  }

  @Test
  void aPersonSeesHowFarAStepIsAndHowMuchTimeIsLeft() {
    TerminalProgress progress = progress(Watcher.PERSON, Language.EN);
    hear(progress, MadeUpRun.good().subList(0, 2));
    // No rate yet: 8 usual seconds of this step, 70 and 2 of those to come.
    assertThat(lastDrawn()).isEqualTo("[1/3] Build panel                about 1 min 20 s left");

    hear(progress, MadeUpRun.good().subList(2, 4));
    // Two of four after two seconds: two more of this step, 72 of those to come.
    assertThat(lastDrawn())
        .isEqualTo("[1/3] Build panel                2 of 4  about 1 min 10 s left");

    now = now.plusSeconds(5);
    progress.draw();
    // Two of four after seven seconds: seven more.
    assertThat(lastDrawn()).endsWith("2 of 4  about 1 min 10 s left");
  }

  @Test
  void inJapaneseToo() {
    TerminalProgress progress = progress(Watcher.PERSON, Language.JA);
    hear(progress, MadeUpRun.good().subList(0, 2));

    assertThat(lastDrawn()).endsWith("残り約 1 分 20 秒");
  }

  /** On 80 columns a longer one would wrap, and each second leave a line behind. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsDrawnOverIsOfOneWidthAndFitsATerminal(Language language) {
    hear(progress(Watcher.PERSON, language), MadeUpRun.good());

    List<Integer> widths =
        Stream.of(printed().split("[\r\n]+"))
            .filter(line -> line.startsWith("[") && !line.endsWith(" s"))
            .map(DisplayWidth::of)
            .filter(width -> width > 32)
            .distinct()
            .toList();
    assertThat(widths).containsExactly(79);
  }

  @Test
  void aFirstRunPromisesNothing() {
    TerminalProgress progress =
        new TerminalProgress(
            stream(), Catalogue.of(Language.EN), Map.of(), Watcher.PERSON, () -> now);
    hear(progress, MadeUpRun.good());

    assertThat(printed()).contains("2 of 4  2 s so far").doesNotContain("left");
  }

  @Test
  void aStepThatBreaksOffEndsItsLine() {
    hear(progress(Watcher.FILE, Language.EN), MadeUpRun.broken(1));

    assertThat(printed()).endsWith("\n");
    assertThat(printed().lines().reduce((a, b) -> b).orElseThrow()).startsWith("[3/3]");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void everyStepHasItsTitleThatFits(Step step) {
    for (Language language : Language.values()) {
      String title = Catalogue.of(language).text("cli.step." + step.word());
      assertThat(DisplayWidth.of(title)).isBetween(1, 26);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, about 0 s left",
    "9, about 9 s left",
    "13, about 10 s left",
    "59, about 55 s left",
    "60, about 1 min 0 s left",
    "99, about 1 min 30 s left",
    "599, about 9 min 50 s left",
    "640, about 11 min left"
  })
  void timeIsToldNoFinerThanItIsKnown(int seconds, String words) {
    assertThat(TimeLeft.words(Catalogue.of(Language.EN), Duration.ofSeconds(seconds)))
        .isEqualTo(words);
  }

  private TerminalProgress progress(Watcher watcher, Language language) {
    return new TerminalProgress(stream(), Catalogue.of(language), USUAL, watcher, () -> now);
  }

  private PrintStream stream() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private void hear(TerminalProgress progress, List<RunEvent> events) {
    for (RunEvent event : events) {
      now = event.time();
      progress.heard(event);
    }
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String lastDrawn() {
    return printed().substring(printed().lastIndexOf('\r') + 1).stripTrailing();
  }
}
