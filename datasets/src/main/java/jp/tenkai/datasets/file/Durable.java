package jp.tenkai.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Operations on single files that hold after a power cut. */
public final class Durable {
  private Durable() {}

  /** Forces a file's bytes, or a folder's entries, to the disk. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** SHA-256 of a file, 64 lower-case hexadecimal digits. */
  public static String sha256(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      MessageDigest digest = digest();
      byte[] buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** The same of bytes. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the right to write from everybody. */
  public static void protect(Path file) throws IOException {
    permit(file, "r--r--r--");
  }

  /** Gives the owner the right to write back. */
  public static void unprotect(Path file) throws IOException {
    permit(file, "rw-r--r--");
  }

  private static void permit(Path file, String rights) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }
}
