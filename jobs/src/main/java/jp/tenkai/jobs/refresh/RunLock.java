package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Lets one run at a time work at a folder of releases and of ingested files. The operating system
 * frees the lock of a killed run, so nobody ever has to remove it.
 */
public final class RunLock {
  private static final String FILE = ".refresh.lock";

  private RunLock() {}

  /** What is done under the lock. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does some work under the lock of a folder of releases. The lock's file stays, because removing
   * it could free another run's lock.
   *
   * @throws UnusableInput when another run holds the lock, or when {@code out} is no folder
   */
  public static <T> T alone(Path out, Work<T> work) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UnusableInput(
          ProblemCode.UNREADABLE_FILE,
          out.toString(),
          0,
          "a file",
          "a folder that releases are kept in");
    }
    Path file = Files.createDirectories(out).resolve(FILE);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!locked(channel)) {
        throw new UnusableInput(
            ProblemCode.LOCKED, file.toString(), 0, "the lock is taken", "one run at a time");
      }
      return work.run();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held by another run of this very process.
      return false;
    }
  }
}
