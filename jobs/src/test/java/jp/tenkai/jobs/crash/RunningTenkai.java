package jp.tenkai.jobs.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A run in a process of its own. */
final class RunningTenkai {
  private static final long PATIENCE_SECONDS = 600;

  /** The head of a step's line: its number, how many there are, its title. */
  private static final Pattern STEP = Pattern.compile("\\[(\\d+)/\\d+] (.{1,26})");

  private final Process process;
  private final Path log;
  private final long began = System.nanoTime();

  RunningTenkai(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Ends the whole process group at once, without a word: what a lost machine does. */
  int kill() {
    signal("-KILL");
    return code();
  }

  /** Asks it to end, as an operator or a scheduler does. */
  int stop() {
    signal("-TERM");
    return code();
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, "--", "-" + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until this time of its life, or its end. */
  void until(double seconds) {
    double rest = seconds - (System.nanoTime() - began) / 1e9;
    if (rest > 0) {
      try {
        process.waitFor((long) (rest * 1e6), TimeUnit.MICROSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The exit code, when it has ended. */
  int code() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        signal("-KILL");
        throw new IllegalStateException("did not end: " + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  String err() {
    return text(".err");
  }

  String out() {
    return text(".out");
  }

  /** The step that it has begun last, in words; "start" before the first. */
  String step() {
    List<MatchResult> steps = STEP.matcher(err()).results().toList();
    return steps.isEmpty()
        ? "0 start"
        : steps.get(steps.size() - 1).group(1) + " " + steps.get(steps.size() - 1).group(2).strip();
  }

  private String text(String end) {
    try {
      return Files.readString(log.resolveSibling(log.getFileName() + end), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
