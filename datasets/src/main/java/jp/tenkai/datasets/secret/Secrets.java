package jp.tenkai.datasets.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Finds secrets by the name of a variable: in the variable itself, or in the file that the variable
 * with {@code _FILE} at its end names.
 */
public final class Secrets {
  private static final String FILE = "_FILE";
  private static final long MOST_BYTES = 64 << 10;
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private Secrets() {}

  /**
   * The secret of a name; empty where neither variable is set.
   *
   * @throws UnusableInput when both are set, or the file can't be read or can be by others
   */
  public static Optional<Secret> find(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    String file = environment.getOrDefault(name + FILE, "");
    if (!value.isBlank() && !file.isBlank()) {
      throw unusable(name + FILE, "set together with " + name, "one of the two");
    }
    if (!value.isBlank()) {
      return Optional.of(new Secret(value));
    }
    return file.isBlank() ? Optional.empty() : Optional.of(read(name + FILE, Path.of(file)));
  }

  private static Secret read(String variable, Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw unusable(variable, file.toString(), "a file");
      }
      PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (posix == null) {
        throw unusable(variable, file.toString(), "a file system that knows owners");
      }
      Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
      if (!OWNER.containsAll(permissions)) {
        throw unusable(
            variable,
            file + " " + PosixFilePermissions.toString(permissions),
            "a file that only its owner can read (chmod 600)");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw unusable(variable, file.toString(), "a file of at most " + MOST_BYTES + " bytes");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw unusable(variable, file.toString(), "a file with something in it");
      }
      return new Secret(text);
    } catch (IOException e) {
      // The reason's own text may quote the content.
      throw unusable(variable, file + ": " + e.getClass().getSimpleName(), "a readable file");
    }
  }

  private static UnusableInput unusable(String variable, String found, String expected) {
    return new UnusableInput(ProblemCode.BAD_VALUE, variable, 0, found, expected);
  }
}
