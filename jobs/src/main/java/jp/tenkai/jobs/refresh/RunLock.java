package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Lets one run at a time work at a folder of releases and of ingested files. The operating system
 * frees the lock of a killed run, so nobody ever has to remove it; the file names the owner for
 * people. A name that stands in a free lock is that of a run that was killed.
 */
public final class RunLock {
  private static final String FILE = ".refresh.lock";
  private static final int LONGEST = 1000;

  private RunLock() {}

  /** What is done under the lock. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /** What is done by whoever may be told of a run that was killed. */
  public interface Successor<T> {
    /**
     * Does the work.
     *
     * @param killed the run that held the lock when it was killed
     */
    T run(Optional<LockOwner> killed) throws IOException;
  }

  /**
   * Does some work under the lock of a folder of releases.
   *
   * @throws UnusableInput when another run holds the lock, or when {@code out} is no folder
   */
  public static <T> T alone(Path out, Work<T> work) throws IOException {
    return takeOver(out, killed -> work.run());
  }

  /**
   * The same, told of whom it succeeds. The lock's file stays, because removing it could free
   * another run's lock.
   *
   * @throws UnusableInput when another run holds the lock, or when {@code out} is no folder
   */
  public static <T> T takeOver(Path out, Successor<T> work) throws IOException {
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
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (!locked(channel)) {
        throw new UnusableInput(
            ProblemCode.LOCKED,
            file.toString(),
            0,
            owner(channel).map(LockOwner::toString).orElse("the lock is taken"),
            "one run at a time");
      }
      Optional<LockOwner> killed = owner(channel);
      write(channel, LockOwner.self(Clock.systemUTC()).bytes());
      try {
        return work.run(killed);
      } finally {
        write(channel, new byte[0]);
      }
    }
  }

  /** Who holds the lock of a folder, or held it when it was killed; nobody where it is free. */
  public static Optional<LockOwner> owner(Path out) throws IOException {
    Path file = out.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return owner(channel);
    }
  }

  private static Optional<LockOwner> owner(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.position(0);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until all of it is read.
    }
    byte[] read = new byte[bytes.position()];
    bytes.flip().get(read);
    return LockOwner.read(read);
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    channel.truncate(0);
    channel.position(0);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
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
