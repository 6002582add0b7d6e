package jp.tenkai.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process logs to a file while it runs. */
record ProcessLog(Path file) {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Everything so far. */
  String text() {
    try {
      // A character may be written half.
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for something to be logged. */
  Matcher await(Pattern what, Duration longest) {
    return what.matcher(await(what.toString(), text -> what.matcher(text).find(), longest))
        .results()
        .findFirst()
        .map(found -> what.matcher(found.group()))
        .filter(Matcher::find)
        .orElseThrow();
  }

  /** Waits until what is logged fulfils a condition, and returns it. */
  String await(String what, Predicate<String> isThere, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    String text = text();
    while (!isThere.test(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + longest + ": " + what + ", in\n" + text);
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      text = text();
    }
    return text;
  }
}
