package jp.tenkai.datasets.landing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words from outside, made fit to be printed and kept. */
final class CleanWords {
  private static final int MOST_CHARACTERS = 2_000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
  private static final Pattern ACCOUNT = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@?#]*@");
  private static final Pattern PARAMETER = Pattern.compile("([?&;])([^=&;?]*+)=[^&;#]*+");
  private static final Pattern SECRET =
      Pattern.compile("(?i)key|token|secret|password|passwd|signature|appid|credential");

  private CleanWords() {}

  /** Without control characters, which could move a terminal's cursor, and of bounded length. */
  static String of(String words) {
    String clean = CONTROL.matcher(words).replaceAll("_").strip();
    return clean.length() <= MOST_CHARACTERS ? clean : clean.substring(0, MOST_CHARACTERS);
  }

  /** An address without a user's name, password or key. */
  static String address(String address) {
    String open = ACCOUNT.matcher(of(address)).replaceFirst("$1");
    return PARAMETER
        .matcher(open)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    SECRET.matcher(found.group(2)).find()
                        ? found.group(1) + found.group(2) + "=hidden"
                        : found.group()));
  }
}
