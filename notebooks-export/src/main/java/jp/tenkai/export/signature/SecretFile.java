package jp.tenkai.export.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A file that only its owner may read: a key, or the password of one. */
public final class SecretFile {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private SecretFile() {}

  /**
   * Its bytes.
   *
   * @throws UnusableKeyException when it isn't there, or when other accounts may read it; where the
   *     file system knows no permissions, there is nothing to look at
   */
  public static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnusableKeyException(KeyFault.NO_FILE, file, "none", "a file that may be read");
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!Collections.disjoint(permissions, OTHERS)) {
        throw new UnusableKeyException(
            KeyFault.READABLE_BY_OTHERS,
            file,
            PosixFilePermissions.toString(permissions),
            "rw-------");
      }
    }
    return Files.readAllBytes(file);
  }
}
