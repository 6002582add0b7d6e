package jp.tenkai.datasets.download;

import java.time.Duration;

/** Is told how far a download is, from whatever thread moves the bytes. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begins(long already, long total) {}

        @Override
        public void moved(long bytes) {}

        @Override
        public void waits(Duration time, String why) {}
      };

  /**
   * Bytes begin to come.
   *
   * @param already what lies in the draft from an earlier try
   * @param total of the whole resource; -1 where the service does not say
   */
  void begins(long already, long total);

  /** More bytes lie in the draft. */
  void moved(long bytes);

  /** Nothing happens for a while. */
  void waits(Duration time, String why);
}
