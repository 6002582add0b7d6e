package jp.tenkai.jobs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No regular expression of the sources takes more than a bounded number of steps a character, or
 * runs out of the stack, whatever it is matched against. Steps are counted, not timed, so that the
 * verdict is the same on every machine.
 */
class PatternsTest {
  private static final int LENGTH = 1_200;
  private static final long STEPS_A_CHARACTER = 100;

  /** What the stack is tried with: a group that repeats takes some 100 bytes for each turn. */
  private static final int LONG = 20_000;

  private static final long STACK_BYTES = 1 << 18;

  private static final int MOST_PUMPS = 60;
  private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");
  private static final String LITERAL =
      "(\"(?:[^\"\\\\]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*+\")*+)";
  private static final Pattern USE =
      Pattern.compile(
          "(Pattern\\s*\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*"
              + LITERAL);

  /** They read what this program has drawn, in which no blank or word is long. */
  private static final Set<String> OF_OUR_OWN_DRAWINGS =
      Set.of("SvgPath.java", "SvgTransform.java");

  private static final Pattern SEARCH =
      Pattern.compile("\\.(find\\(\\)|results\\()|[A-Z]\\s*\\.matcher\\(.*\\)\\s*\\.replace");
  private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9A-Fa-f]{4})");
  private static final Pattern ONE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > STEPS_A_CHARACTER * text.length()) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void findsAPatternThatIsCatastrophicAndOneThatFillsTheStack() throws InterruptedException {
    assertThat(flaws("(a+)+b", true)).isNotEmpty();
    assertThat(flaws("[a-z]+(-[a-z]+)*", true)).isNotEmpty();
    assertThat(flaws("a+b", false)).isNotEmpty();
    assertThat(flaws("\\d+-\\d+", true)).isEmpty();
  }

  @Test
  void noneOfTheSourcesIs() throws IOException, InterruptedException {
    List<String> flaws = new ArrayList<>();
    int patterns = 0;
    Path home = Path.of(System.getProperty("tenkai.home", ".."));
    for (String module : List.of("scoring", "datasets", "notebooks-export", "jobs")) {
      try (Stream<Path> files = Files.walk(home.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String source = Files.readString(file);
          Matcher use = USE.matcher(source);
          while (use.find()) {
            patterns++;
            String regex = unescaped(use.group(2));
            if (OF_OUR_OWN_DRAWINGS.contains(file.getFileName().toString())) {
              continue;
            }
            boolean whole =
                use.group(1).endsWith(".matches")
                    || (use.group(1).startsWith("Pattern") && !SEARCH.matcher(source).find());
            for (String flaw : flaws(regex, whole)) {
              flaws.add(file.getFileName() + ": " + regex + ": " + flaw);
            }
          }
        }
      }
    }
    assertThat(patterns).isGreaterThan(120);
    assertThat(flaws).isEmpty();
  }

  /** The first flaw of each kind. */
  private static List<String> flaws(String regex, boolean whole) throws InterruptedException {
    Pattern pattern = Pattern.compile(regex);
    Set<String> flaws = new LinkedHashSet<>();
    for (String pump : pumps(regex)) {
      String text = pump.repeat(LENGTH / pump.length());
      for (String attack : List.of(text + "\u0001", "\"" + text)) {
        try {
          Matcher matcher = pattern.matcher(new Counted(attack));
          if (whole) {
            matcher.matches();
          } else {
            while (matcher.find()) {
              // Goes on to the end, as replaceAll does.
            }
          }
        } catch (TooManySteps e) {
          return List.of("too many steps on " + pump + "..." + (whole ? "" : " (find)"));
        }
      }
    }
    if (REPEATED_GROUP.matcher(regex).find()) {
      flaws.addAll(deep(pattern, pumps(regex)));
    }
    return List.copyOf(flaws);
  }

  private static List<String> deep(Pattern pattern, Set<String> pumps) throws InterruptedException {
    List<String> flaws = new ArrayList<>();
    Thread narrow =
        new Thread(
            null,
            () -> {
              for (String pump : pumps) {
                try {
                  pattern.matcher(new Counted(pump.repeat(LONG / pump.length()))).lookingAt();
                } catch (TooManySteps e) {
                  // Found by the shorter texts.
                } catch (StackOverflowError e) {
                  flaws.add("no stack left on " + pump + "...");
                  return;
                }
              }
            },
            "narrow",
            STACK_BYTES);
    narrow.start();
    narrow.join();
    return flaws;
  }

  /** Texts whose repetition a pattern may like: single characters of it and pairs of them. */
  private static Set<String> pumps(String regex) {
    Set<String> pumps = new LinkedHashSet<>(List.of("a", "A", "0", " ", "-", ",", "."));
    pumps.addAll(List.of("-a", "a-", ",0", ",000", ".000", "a ", "0-", "?key", "0."));
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (!Character.isLetterOrDigit(c) && pumps.size() < MOST_PUMPS) {
        pumps.addAll(List.of(String.valueOf(c), c + "a", c + "0", "a" + c, "0" + c));
      }
    }
    return pumps;
  }

  private static String unescaped(String literals) {
    StringBuilder text = new StringBuilder();
    Matcher one =
        ONE.matcher(
            UNICODE
                .matcher(literals)
                .replaceAll(
                    c -> Matcher.quoteReplacement("" + (char) Integer.parseInt(c.group(1), 16))));
    while (one.find()) {
      text.append(one.group(1).translateEscapes());
    }
    return text.toString();
  }
}
