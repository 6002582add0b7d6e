package jp.tenkai.jobs.terminal;

import java.io.PrintStream;
import java.util.Locale;

/** One line a step: its number, what it does, what came of it, and how long it took. */
public final class Progress {
  private static final int TITLE = 26;
  private static final int RESULT = 78;

  private final PrintStream out;
  private final int steps;
  private int step;
  private long started;
  private String title = "";

  public Progress(PrintStream out, int steps) {
    this.out = out;
    this.steps = steps;
  }

  /** A step begins. On a terminal its title stands there while it runs. */
  public void begin(String newTitle) {
    step++;
    started = System.nanoTime();
    title = newTitle;
    head();
  }

  /** How far the step has come; shown only where a person watches, over what stood there. */
  public synchronized void sofar(String text) {
    if (Boolean.getBoolean("tenkai.watched")) {
      out.print('\r');
      head();
      out.print(" " + text);
      out.flush();
    }
  }

  private void head() {
    int pad = Math.max(0, TITLE - DisplayWidth.of(title));
    out.printf(Locale.ROOT, "[%d/%d] %s%s", step, steps, title, " ".repeat(pad));
    out.flush();
  }

  /** The step is done. */
  public void end(String result) {
    double seconds = (System.nanoTime() - started) / 1e9;
    String cut = DisplayWidth.cut(result, RESULT);
    int pad = Math.max(0, RESULT - DisplayWidth.of(cut));
    if (Boolean.getBoolean("tenkai.watched")) {
      out.print('\r');
      head();
    }
    out.printf(Locale.ROOT, " %s%s %5.1f s%n", cut, " ".repeat(pad), seconds);
    out.flush();
  }

  /** The step failed: ends the open line, so that the message stands on its own. */
  public void broken() {
    if (step > 0) {
      out.println();
    }
  }
}
