package jp.tenkai.jobs.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.lineage.Lineage;
import jp.tenkai.jobs.lineage.LineageTarget;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;
import jp.tenkai.jobs.terminal.TerminalProgress;
import jp.tenkai.jobs.terminal.TerminalProgress.Watcher;

/**
 * Everybody who is told of one run: the terminal or the log, the record in {@code out/runs}, the
 * lineage. Closed when the run is over, after everything else that is printed in JSON.
 */
public final class Watch implements RunEvent.Listener, AutoCloseable {
  private final List<RunEvent.Listener> listeners = new ArrayList<>();
  private final Deque<Closing> closing = new ArrayDeque<>();
  private final Catalogue catalogue;
  private final RunHistory history;

  private Watch(Catalogue catalogue, RunHistory history) {
    this.catalogue = catalogue;
    this.history = history;
  }

  /** What is to be done when the run is over. */
  private interface Closing {
    void close() throws IOException;
  }

  /** The form of a log. */
  public enum Form {
    TEXT,
    JSON
  }

  /**
   * What an operator wants to be told, and where.
   *
   * @param form of the log; JSON in a file and text on the error stream unless stated
   * @param file the log's; without one it goes to the error stream
   * @param lineage where lineage events go
   */
  public record Wishes(Optional<Form> form, Optional<Path> file, Optional<LineageTarget> lineage) {}

  /**
   * What is known of this Tenkai and its surroundings.
   *
   * @param version of Tenkai
   * @param commit of its source, or "unknown"
   * @param environment the variables of the process
   */
  public record About(String version, String commit, Map<String, String> environment) {
    public About {
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Begins to watch.
   *
   * @param err the error stream; a {@link JsonStream} where the log is to be JSON and has no file
   * @param out where releases are kept
   * @throws IOException when the log's file can't be written
   */
  public static Watch open(
      PrintStream err, Catalogue catalogue, Path out, Wishes wishes, About about)
      throws IOException {
    RunHistory history = new RunHistory(out);
    Watch watch = new Watch(catalogue, history);
    watch.log(err, wishes, about);
    watch.listeners.add(
        new RunKeeper(
            history, about.version(), about.commit(), why -> watch.warn("cli.watch.record", why)));
    if (wishes.lineage().isPresent()) {
      Lineage lineage =
          Lineage.to(
              wishes.lineage().get(),
              history.folder(),
              about.environment(),
              about.version(),
              about.commit(),
              why -> watch.warn("cli.watch.lineage", why));
      watch.listeners.add(lineage);
      watch.closing.push(lineage::close);
    }
    return watch;
  }

  private void log(PrintStream err, Wishes wishes, About about) throws IOException {
    Map<Step, Duration> usual = usual();
    if (err instanceof JsonStream json) {
      JsonLog log = new JsonLog(json);
      listeners.add(log);
      closing.push(LibraryLog.attach(log, LibraryLog.Console.GOES)::close);
      // What libraries print without asking anybody.
      PrintStream before = System.err;
      System.setErr(json);
      closing.push(() -> System.setErr(before));
    } else {
      listeners.add(new TerminalProgress(err, catalogue, usual, Watcher.real()));
    }
    if (wishes.file().isPresent()) {
      OutputStream file = append(wishes.file().get());
      closing.push(file::close);
      if (wishes.form().orElse(Form.JSON) == Form.TEXT) {
        PrintStream text = new PrintStream(file, true, StandardCharsets.UTF_8);
        listeners.add(new TerminalProgress(text, catalogue, usual, Watcher.FILE));
      } else {
        JsonLog log = new JsonLog(JsonStream.over(file, about.environment()));
        listeners.add(log);
        closing.push(LibraryLog.attach(log, LibraryLog.Console.STAYS)::close);
      }
    }
  }

  private static OutputStream append(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Map<Step, Duration> usual() {
    try {
      return history.usual();
    } catch (IOException e) {
      // Only the time left is lost.
      return Collections.emptyMap();
    }
  }

  @Override
  public synchronized void heard(RunEvent event) {
    listeners.forEach(listener -> listener.heard(event));
  }

  private void warn(String key, String problem) {
    heard(new RunEvent.Warned(Instant.now(), catalogue.text(key, Map.of("problem", problem))));
  }

  /** Delivers what is still to be delivered, and puts streams and logging back as they were. */
  @Override
  public void close() throws IOException {
    while (!closing.isEmpty()) {
      closing.pop().close();
    }
  }
}
