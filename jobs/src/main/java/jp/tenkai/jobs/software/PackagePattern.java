package jp.tenkai.jobs.software;

import java.util.regex.Pattern;

/**
 * Which libraries are meant: {@code group:artifact}, where the last letter of either may be a star
 * that stands for anything.
 */
public record PackagePattern(String text) {
  private static final Pattern FORM = Pattern.compile("[\\w.-]+\\*?:([\\w.-]+\\*?|\\*)");

  public PackagePattern {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("group:artifact or group:*, found '" + text + "'");
    }
  }

  boolean fits(String coordinates) {
    int colon = text.indexOf(':');
    int other = coordinates.indexOf(':');
    return fits(text.substring(0, colon), coordinates.substring(0, other))
        && fits(text.substring(colon + 1), coordinates.substring(other + 1));
  }

  private static boolean fits(String pattern, String name) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }
}
