package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The SHA-256 of a manifest in a file beside it, {@code <name>.sha256} in the form of {@code
 * sha256sum}. A manifest vouches for all other files and can't vouch for itself: without this, a
 * bit that flips in a note or in a vintage would stand there as if it had been written so.
 */
public final class Checksum {
  private static final String END = ".sha256";

  private Checksum() {}

  /** Writes the checksum of a file that was just written, through to the disk. */
  public static void write(Path file, byte[] content) throws IOException {
    Path beside = place(file);
    Files.writeString(beside, line(file, Sha256.of(content)), StandardCharsets.UTF_8);
    Durable.force(beside);
  }

  /**
   * Whether a file's bytes are those that its checksum was made of. A file without one, as earlier
   * versions wrote them, agrees.
   */
  public static boolean agrees(Path file) throws IOException {
    Path beside = place(file);
    return !Files.isRegularFile(beside)
        || new String(Files.readAllBytes(beside), StandardCharsets.ISO_8859_1)
            .equals(line(file, Sha256.of(file)));
  }

  /** Where the checksum of a file lies. */
  public static Path place(Path file) {
    return file.resolveSibling(file.getFileName() + END);
  }

  private static String line(Path file, String sha256) {
    return sha256 + "  " + file.getFileName() + "\n";
  }
}
