package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The hidden folder in which a release grows, {@code .staging-<quarter>-<pid>}. Its owner holds a
 * file lock beside it for as long as it lives. The operating system frees the lock of a killed run,
 * which tells leftovers from work in progress where a process number may have been given again.
 */
final class StagingArea implements AutoCloseable {

  private static final String PREFIX = ".staging-";
  private static final String LOCK = ".lock";

  private final Path directory;
  private final Path lockFile;
  private final FileChannel channel;

  private StagingArea(Path directory, Path lockFile, FileChannel channel) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  static StagingArea create(Path releases, Quarter quarter) throws IOException {
    long pid = ProcessHandle.current().pid();
    Path directory = releases.resolve(PREFIX + quarter + "-" + pid);
    Path lockFile = releases.resolve(directory.getFileName() + LOCK);
    FileChannel channel = lock(lockFile);
    if (channel == null) {
      throw new IOException("another release of " + quarter + " is being staged in " + directory);
    }
    boolean created = false;
    try {
      Durable.deleteTree(directory);
      Files.createDirectory(directory);
      created = true;
      return new StagingArea(directory, lockFile, channel);
    } finally {
      if (!created) {
        channel.close();
      }
    }
  }

  /** Removes what dead runs have left and says what it was. */
  static List<Path> removeLeftovers(Path releases) throws IOException {
    List<Path> removed = new ArrayList<>();
    List<Path> staged = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(releases, PREFIX + "*")) {
      entries.forEach(staged::add);
    }
    staged.sort(null);
    for (Path entry : staged) {
      String name = entry.getFileName().toString();
      if (!name.endsWith(LOCK) && removeIfDead(entry, releases.resolve(name + LOCK))) {
        removed.add(entry);
      }
    }
    for (Path entry : staged) {
      boolean lone = entry.getFileName().toString().endsWith(LOCK) && Files.exists(entry);
      if (lone) {
        removeIfDead(entry, entry);
      }
    }
    return removed;
  }

  /** What {@link #removeLeftovers} would remove. */
  static List<Path> leftovers(Path releases) throws IOException {
    List<Path> dead = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(releases, PREFIX + "*")) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        Path lockFile = name.endsWith(LOCK) ? entry : releases.resolve(name + LOCK);
        if (!name.endsWith(LOCK) && (!Files.exists(lockFile) || isFree(lockFile))) {
          dead.add(entry);
        }
      }
    }
    dead.sort(null);
    return dead;
  }

  private static boolean isFree(Path lockFile) throws IOException {
    try (FileChannel channel = lock(lockFile)) {
      return channel != null;
    }
  }

  Path directory() {
    return directory;
  }

  /** Removes whatever is still staged and gives up the lock. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Durable.deleteTree(directory);
      Files.deleteIfExists(lockFile);
    }
  }

  private static boolean removeIfDead(Path entry, Path lockFile) throws IOException {
    try (FileChannel channel = lock(lockFile)) {
      if (channel == null) {
        return false;
      }
      Durable.deleteTree(entry);
      Files.deleteIfExists(lockFile);
      return true;
    }
  }

  /** The channel that holds the lock, or null when a live run holds it. */
  private static FileChannel lock(Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, so alive.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }
}
