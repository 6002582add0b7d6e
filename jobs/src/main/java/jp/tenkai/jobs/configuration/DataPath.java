package jp.tenkai.jobs.configuration;

import java.util.Arrays;

/** A path inside the data folder: relative, with {@code /}, never out of it. */
final class DataPath {
  static final String FORM = "a path inside the data folder with /, such as worldbank/file.csv";

  private DataPath() {}

  static boolean fits(String path) {
    return !path.isBlank()
        && !path.contains("\\")
        && !path.contains(":")
        && path.chars().noneMatch(Character::isISOControl)
        && Arrays.stream(path.split("/", -1))
            .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
  }

  static void require(String path) {
    if (!fits(path)) {
      throw new IllegalArgumentException("path must be " + FORM + ", found '" + path + "'");
    }
  }
}
