package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time change what lies in a landing. Held for moments only, so
 * others wait. The operating system frees the lock of a killed process.
 */
final class Alone {
  // The system's locks belong to a whole process, so its threads need one of their own.
  private static final ReentrantLock THREADS = new ReentrantLock();

  private Alone() {}

  /** What is done meanwhile. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Waits until nobody else is at work, then does some work.
   *
   * @param file whose lock is taken; it stays, because removing it could free another's lock
   */
  static <T> T at(Path file, Work<T> work) throws IOException {
    THREADS.lock();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock was lost: " + file);
      }
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }
}
