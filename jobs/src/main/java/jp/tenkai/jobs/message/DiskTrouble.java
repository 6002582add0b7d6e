package jp.tenkai.jobs.message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;

/**
 * Tells trouble with a disk, or with the rights to it, from every other failure. The operating
 * system says it in a few words, which libraries wrap several times and often without the file.
 */
public final class DiskTrouble {
  /** What the system says, in the words of Linux, and what it means. */
  private enum Sign {
    FULL("No space left on device", ProblemCode.DISK_FULL),
    QUOTA("Disk quota exceeded", ProblemCode.DISK_FULL),
    READ_ONLY("Read-only file system", ProblemCode.DISK_READ_ONLY),
    FAILING("Input/output error", ProblemCode.DISK_FAILING),
    STALE("Stale file handle", ProblemCode.DISK_FAILING),
    FORBIDDEN("Permission denied", ProblemCode.NO_PERMISSION),
    NOT_PERMITTED("Operation not permitted", ProblemCode.NO_PERMISSION),
    TOO_MANY("Too many open files", ProblemCode.TOO_MANY_FILES);

    private final String words;
    private final ProblemCode code;

    Sign(String words, ProblemCode code) {
      this.words = words;
      this.code = code;
    }
  }

  /** A library's "/a/file (No space left on device)". */
  private static final String BEFORE_REASON = " (";

  private static final int DEEPEST = 40;

  private DiskTrouble() {}

  /**
   * What a failure says of a disk.
   *
   * @param out where Tenkai writes; blamed where nobody names the file
   * @return empty when it is another kind of failure
   */
  public static Optional<Problem> of(Throwable failure, Path out) {
    List<Throwable> chain = chain(failure);
    for (Throwable link : chain) {
      for (Sign sign : Sign.values()) {
        if (says(link, sign)) {
          return Optional.of(problem(sign, file(chain), out));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean says(Throwable link, Sign sign) {
    return (sign == Sign.FORBIDDEN && link instanceof AccessDeniedException)
        || (link.getMessage() != null && link.getMessage().contains(sign.words));
  }

  /** The failure, what caused it and what went wrong while it was handled. */
  private static List<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>(List.of(failure));
    for (int i = 0; i < chain.size() && i < DEEPEST; i++) {
      Throwable link = chain.get(i);
      if (seen.add(link)) {
        if (link.getCause() != null) {
          chain.add(link.getCause());
        }
        chain.addAll(List.of(link.getSuppressed()));
      }
    }
    return chain;
  }

  private static Optional<Path> file(List<Throwable> chain) {
    for (Throwable link : chain) {
      if (link instanceof FileSystemException named && named.getFile() != null) {
        return Optional.of(Path.of(named.getFile()).toAbsolutePath());
      }
      String said = String.valueOf(link.getMessage());
      int end = said.indexOf(BEFORE_REASON);
      int begin = end < 0 ? -1 : said.substring(0, end).indexOf('/');
      if (begin >= 0) {
        return Optional.of(Path.of(said.substring(begin, end)));
      }
    }
    return Optional.empty();
  }

  private static Problem problem(Sign sign, Optional<Path> named, Path out) {
    if (sign.code == ProblemCode.DISK_FULL) {
      return full(named, out);
    }
    Path blamed = named.orElse(out.toAbsolutePath());
    String expected =
        sign.code == ProblemCode.NO_PERMISSION ? System.getProperty("user.name") + ": rwx" : "rw";
    return new Problem(sign.code, blamed.toString(), 0, sign.words + where(blamed), expected);
  }

  /** Where no file is named, the fullest of the disks that a run writes to. */
  private static Problem full(Optional<Path> named, Path out) {
    List<Path> candidates =
        named
            .map(List::of)
            .orElse(
                List.of(
                    out.toAbsolutePath(),
                    Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath()));
    Path fullest = candidates.get(0);
    for (Path candidate : candidates) {
      if (free(candidate) < free(fullest)) {
        fullest = candidate;
      }
    }
    return new Problem(
        ProblemCode.DISK_FULL,
        fullest.toString(),
        0,
        RoomNeeded.megabytes(free(fullest)) + " MB" + where(fullest),
        RoomNeeded.in(out) > 0 ? RoomNeeded.megabytes(RoomNeeded.in(out)) + " MB" : "> 0 MB");
  }

  /** The disk that a file lies on, or would lie on. */
  private static String where(Path file) {
    try {
      FileStore store = Files.getFileStore(existing(file));
      return " (" + store + ")";
    } catch (IOException e) {
      // Then the path alone has to do.
      return "";
    }
  }

  private static long free(Path file) {
    try {
      return Files.getFileStore(existing(file)).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Path existing(Path file) {
    Path path = file;
    while (path.getParent() != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      path = path.getParent();
    }
    return path;
  }
}
