package jp.tenkai.jobs.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a log must not repeat: the values of environment variables that are named like secrets, and
 * passwords within addresses. Nobody logs them on purpose; a library's message might hold one.
 */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final List<String> NAMES =
      List.of("KEY", "SECRET", "TOKEN", "PASSWORD", "PASSWD", "PASSPHRASE");

  /** Shorter values would blot out ordinary words. */
  private static final int SHORTEST = 6;

  private static final Pattern IN_ADDRESS = Pattern.compile("(?<=://)[^/@\\s]+@");

  private final List<String> values;

  Secrets(Map<String, String> environment) {
    values =
        environment.entrySet().stream()
            .filter(variable -> isSecret(variable.getKey()))
            .flatMap(variable -> Stream.of(variable.getValue(), variable.getValue().strip()))
            .filter(value -> value.length() >= SHORTEST)
            .distinct()
            // The longer first: one may hold another.
            .sorted((a, b) -> b.length() - a.length())
            .toList();
  }

  private static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return NAMES.stream().anyMatch(upper::contains);
  }

  /** The text without them. */
  String hidden(String text) {
    String hidden = IN_ADDRESS.matcher(text).replaceAll(HIDDEN + "@");
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }
}
