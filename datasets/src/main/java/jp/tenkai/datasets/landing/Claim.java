package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write one draft, which one thread of one process holds at a time. Two downloads into
 * one file would land bytes that no source ever sent.
 */
public final class Claim implements AutoCloseable {
  // The system's locks belong to a whole process, and closing any channel of the file frees them:
  // so this process must not even open a lock's file twice.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path draft;
  private final Path file;
  private final FileChannel lock;

  private Claim(Path draft, Path file, FileChannel lock) {
    this.draft = draft;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Claims a draft, unless somebody else holds it.
   *
   * @param file whose lock is taken; it stays, because removing it could free another's lock
   */
  static Optional<Claim> of(Path draft, Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<Claim> claim = Optional.empty();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          claim = Optional.of(new Claim(draft, file, channel));
        }
      } finally {
        if (claim.isEmpty()) {
          channel.close();
        }
      }
      return claim;
    } finally {
      if (claim.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  /** Where to write; what an earlier run left there is to be continued or overwritten. */
  public Path draft() {
    return draft;
  }

  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } finally {
      HELD.remove(file);
    }
  }
}
