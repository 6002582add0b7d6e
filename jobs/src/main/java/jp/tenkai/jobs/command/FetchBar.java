package jp.tenkai.jobs.command;

import java.io.PrintStream;
import java.time.Duration;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.jobs.fetch.FetchListener;
import jp.tenkai.jobs.fetch.FetchOutcome;
import jp.tenkai.jobs.fetch.Resource;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar for whoever watches: bytes that came, of those that are known to come, and the time left.
 * The sum grows while services say how much they will send.
 */
final class FetchBar implements FetchListener, AutoCloseable {
  private static final int WIDTH = 100;
  private static final long KIBIBYTE = 1 << 10;

  private final ProgressBar bar;
  private final int all;
  private int ended;

  FetchBar(PrintStream out, int resources) {
    this.all = resources;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("fetch")
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" KiB", KIBIBYTE)
            .setInitialMax(0)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .build();
  }

  @Override
  public Progress begins(Resource resource) {
    say(resource);
    return new Bytes();
  }

  @Override
  public synchronized void ended(FetchOutcome outcome) {
    ended++;
    say(outcome.resource());
  }

  private synchronized void say(Resource resource) {
    bar.setExtraMessage(" " + ended + "/" + all + " " + resource.name());
  }

  @Override
  public void close() {
    bar.close();
  }

  private final class Bytes implements Progress {
    @Override
    public void begins(long already, long total) {
      if (total >= 0) {
        bar.maxHint(bar.getMax() + total - already);
      }
    }

    @Override
    public void moved(long bytes) {
      bar.stepBy(bytes);
      if (bar.getCurrent() > bar.getMax()) {
        bar.maxHint(bar.getCurrent());
      }
    }

    @Override
    public void waits(Duration time, String why) {
      bar.setExtraMessage(" waits " + time.toSeconds() + " s: " + why);
    }
  }
}
