package jp.tenkai.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * A zip archive read as it is: nothing is unpacked to disk, so that no name in it can reach a path.
 * Archives with too many entries, too high a compression, names that climb out of a folder, or the
 * same name twice are refused.
 */
public final class Archive {
  /** The largest official archive, the World Bank's bulk file, has fewer than ten entries. */
  static final int MOST_ENTRIES = 10_000;

  /** Tables of figures shrink by a factor of 5 to 30; bombs by a thousand. */
  static final long MOST_RATIO = 200;

  /** Below this size the ratio says nothing: a small file of zeros harms nobody. */
  static final long SMALL_BYTES = 1 << 20;

  private static final Pattern CLIMBS = Pattern.compile("(^|.*/)\\.\\.(/.*|$)");

  private Archive() {}

  /** Whether a file begins like a zip archive. */
  public static boolean is(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      byte[] start = bytes.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  /**
   * The names of all files in an archive, in its own order.
   *
   * @param name what messages call the archive
   * @throws UnusableInput when the archive is damaged or unsafe
   */
  public static List<String> members(Path path, String name) {
    List<String> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw unsafe(name, zip.size() + " entries", "at most " + MOST_ENTRIES + " entries");
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        check(name, entry);
        unpacked += entry.getSize();
        if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
          throw unsafe(name, "twice: " + entry.getName(), "each name once");
        }
        if (!entry.isDirectory()) {
          members.add(entry.getName());
        }
      }
      // Members may share packed bytes, so that each looks harmless and all together are not.
      ratio(name, "all members", unpacked, Files.size(path));
    } catch (IOException e) {
      throw damaged(name, e);
    }
    return List.copyOf(members);
  }

  /** The bytes of a member; closing the stream closes the archive. */
  static InputStream open(Path path, String name, String member) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException e) {
      throw damaged(name, e);
    }
    try {
      ZipEntry entry = zip.getEntry(member);
      if (entry == null) {
        throw new UnusableInput(
            ProblemCode.UNREADABLE_FILE, name, 0, "no such member", "a member of the archive");
      }
      check(name, entry);
      return new ArchiveMember(zip, entry, name);
    } catch (IOException | UnusableInput e) {
      zip.close();
      throw e;
    }
  }

  private static void check(String name, ZipEntry entry) {
    String path = entry.getName();
    if (path.startsWith("/")
        || path.indexOf('\\') >= 0
        || path.indexOf(':') >= 0
        || path.chars().anyMatch(c -> c < ' ')
        || CLIMBS.matcher(path).matches()) {
      throw unsafe(name, path, "names inside the archive's own folder");
    }
    ratio(name, path, entry.getSize(), entry.getCompressedSize());
  }

  private static void ratio(String name, String what, long unpacked, long packed) {
    if (unpacked > SMALL_BYTES && unpacked / Math.max(packed, 1) > MOST_RATIO) {
      throw unsafe(
          name,
          what + ": " + unpacked + " bytes from " + packed,
          "at most " + MOST_RATIO + " times the packed size");
    }
  }

  static UnusableInput unsafe(String name, String found, String expected) {
    return new UnusableInput(ProblemCode.UNSAFE_ARCHIVE, name, 0, found, expected);
  }

  private static UnusableInput damaged(String name, IOException e) {
    return new UnusableInput(
        ProblemCode.TRUNCATED_ARCHIVE,
        name,
        0,
        String.valueOf(e.getMessage()),
        "a whole zip file without a password");
  }
}
