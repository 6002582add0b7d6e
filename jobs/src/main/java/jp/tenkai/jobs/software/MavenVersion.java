package jp.tenkai.jobs.software;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in Maven's order: numbers by value, and words as in alpha &lt; beta &lt; milestone &lt;
 * rc &lt; snapshot &lt; final = none &lt; sp &lt; any other word. Dots and hyphens separate alike.
 */
public record MavenVersion(String text) implements Comparable<MavenVersion> {
  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final List<String> WORDS =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  public MavenVersion {
    if (!PART.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      throw new IllegalArgumentException("a version has a digit or a letter, found '" + text + "'");
    }
  }

  @Override
  public int compareTo(MavenVersion other) {
    List<String> mine = parts();
    List<String> others = other.parts();
    for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
      int order = order(at(mine, i), at(others, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Whether two versions are of the same rank, which need not be the same text. */
  public boolean isSame(MavenVersion other) {
    return compareTo(other) == 0;
  }

  private static String at(List<String> parts, int place) {
    return place < parts.size() ? parts.get(place) : "";
  }

  private static int order(String a, String b) {
    boolean numbers = isNumber(a) || isNumber(b);
    boolean words = isWord(a) || isWord(b);
    if (numbers && words) {
      // A number stands for a later state than a word in its place.
      return isNumber(a) ? 1 : -1;
    }
    if (numbers) {
      return number(a).compareTo(number(b));
    }
    int byRank = Integer.compare(rank(a), rank(b));
    return byRank != 0 || rank(a) < WORDS.size() ? byRank : a.compareTo(b);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && Character.isDigit(part.charAt(0));
  }

  private static boolean isWord(String part) {
    return !part.isEmpty() && !isNumber(part);
  }

  private static BigInteger number(String part) {
    return part.isEmpty() ? BigInteger.ZERO : new BigInteger(part);
  }

  private static int rank(String word) {
    int known = WORDS.indexOf(word);
    return known >= 0 ? known : WORDS.size();
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      parts.add(
          switch (matcher.group()) {
            case "final", "ga", "release" -> "";
            case "a" -> "alpha";
            case "b" -> "beta";
            case "m" -> "milestone";
            case "cr" -> "rc";
            default -> matcher.group();
          });
    }
    return parts;
  }
}
