package jp.tenkai.jobs.configuration;

import java.util.regex.Pattern;

/** The form of an id: lower-case words and digits with hyphens between. */
final class Kebab {
  static final String FORM = "lower-case words with hyphens, such as health-spending";

  private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

  private Kebab() {}

  static boolean fits(String id) {
    return PATTERN.matcher(id).matches();
  }

  static void require(String what, String id) {
    if (!fits(id)) {
      throw new IllegalArgumentException(what + " must be " + FORM + ", found '" + id + "'");
    }
  }
}
