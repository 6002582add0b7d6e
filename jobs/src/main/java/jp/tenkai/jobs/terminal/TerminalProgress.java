package jp.tenkai.jobs.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;

/**
 * One line a step: its number, what it does, what came of it, how long it took. Where a person
 * watches, the line of the step at work also says how far it is and how much time is left.
 */
public final class TerminalProgress implements RunEvent.Listener {
  private static final int TITLE = 26;
  private static final int RESULT = 78;

  /** What is drawn over must fit a terminal of 80 columns: a wrapped line can't be drawn over. */
  private static final int DRAWN = 46;

  private final PrintStream out;
  private final Catalogue catalogue;
  private final Map<Step, Duration> usual;
  private final Watcher watcher;
  private final InstantSource clock;

  private List<Step> plan = List.of();
  private TimeLeft left = new TimeLeft(Map.of(), List.of());
  private Step step;
  private int number;
  private Instant began = Instant.EPOCH;
  private long done;
  private long of;
  private ScheduledExecutorService ticks;

  /** Who reads: a person at a terminal, whose line may be drawn over, or a file. */
  public enum Watcher {
    PERSON,
    FILE;

    /** As the launcher says, since only it can ask. */
    public static Watcher real() {
      return Boolean.getBoolean("tenkai.watched") ? PERSON : FILE;
    }
  }

  /**
   * @param usual how long each step took lately; empty in a first run
   */
  public TerminalProgress(
      PrintStream out, Catalogue catalogue, Map<Step, Duration> usual, Watcher watcher) {
    this(out, catalogue, usual, watcher, InstantSource.system());
  }

  TerminalProgress(
      PrintStream out,
      Catalogue catalogue,
      Map<Step, Duration> usual,
      Watcher watcher,
      InstantSource clock) {
    this.out = out;
    this.catalogue = catalogue;
    this.usual = Map.copyOf(usual);
    this.watcher = watcher;
    this.clock = clock;
  }

  @Override
  public synchronized void heard(RunEvent event) {
    if (event instanceof RunEvent.RunBegan e) {
      plan = e.plan();
      left = new TimeLeft(usual, plan);
      tick();
    } else if (event instanceof RunEvent.StepBegan e) {
      step = e.step();
      number = plan.contains(step) ? plan.indexOf(step) + 1 : number + 1;
      began = e.time();
      done = 0;
      of = 0;
      head();
      draw();
    } else if (event instanceof RunEvent.StepSoFar e && e.step() == step) {
      done = e.done();
      of = e.of();
      draw();
    } else if (event instanceof RunEvent.StepEnded e) {
      ended(e);
    } else if (event instanceof RunEvent.Warned e) {
      aside(e.text());
    } else if (event instanceof RunEvent.RunEnded) {
      close();
    }
  }

  private void ended(RunEvent.StepEnded event) {
    if (step == null) {
      return;
    }
    if (watcher == Watcher.PERSON) {
      out.print('\r');
      head();
    }
    double seconds = event.metric().took().toMillis() / 1000.0;
    out.printf(Locale.ROOT, " %s %5.1f s%n", filled(event.result(), RESULT), seconds);
    out.flush();
    step = null;
  }

  /** A line of its own, after which the step at work stands on a new one. */
  private void aside(String text) {
    String line = catalogue.text("cli.warning", Map.of("text", text));
    if (step == null) {
      out.println(line);
    } else if (watcher == Watcher.PERSON) {
      out.print('\r' + line + " ".repeat(Math.max(0, width() - DisplayWidth.of(line))));
      out.println();
      head();
      draw();
    } else {
      out.println();
      out.println(line);
      head();
    }
    out.flush();
  }

  /** Ends the open line of a step that broke off, so that the message stands on its own. */
  private void close() {
    if (step != null) {
      out.println();
      out.flush();
      step = null;
    }
    if (ticks != null) {
      ticks.shutdownNow();
      ticks = null;
    }
  }

  private void head() {
    String title = catalogue.text("cli.step." + step.word());
    int pad = Math.max(0, TITLE - DisplayWidth.of(title));
    out.printf(
        Locale.ROOT, "[%d/%d] %s%s", number, Math.max(plan.size(), number), title, " ".repeat(pad));
    out.flush();
  }

  /** How far the step is, over what stood there; only where a person watches. */
  synchronized void draw() {
    if (watcher != Watcher.PERSON || step == null) {
      return;
    }
    Duration since = Duration.between(began, clock.instant());
    String far = of > 0 ? catalogue.text("cli.sofar", Map.of("done", done, "of", of)) + "  " : "";
    String time =
        left.of(step, since, done, of)
            .map(rest -> TimeLeft.words(catalogue, rest))
            .orElseGet(
                () ->
                    catalogue.text("cli.since", Map.of("seconds", Math.max(0, since.toSeconds()))));
    out.print('\r');
    head();
    out.print(" " + filled(far + time, DRAWN));
    out.flush();
  }

  /** Cut and filled up to a width, so that nothing of an earlier text stays. */
  private static String filled(String text, int width) {
    String cut = DisplayWidth.cut(text, width);
    return cut + " ".repeat(Math.max(0, width - DisplayWidth.of(cut)));
  }

  private static int width() {
    return "[1/9] ".length() + TITLE + 1 + DRAWN;
  }

  /** A clock that stands still looks like a run that hangs. */
  private void tick() {
    if (watcher == Watcher.PERSON && ticks == null) {
      ticks =
          Executors.newSingleThreadScheduledExecutor(
              work -> {
                Thread thread = new Thread(work, "tenkai-progress");
                thread.setDaemon(true);
                return thread;
              });
      var unused = ticks.scheduleAtFixedRate(this::draw, 1, 1, TimeUnit.SECONDS);
    }
  }
}
