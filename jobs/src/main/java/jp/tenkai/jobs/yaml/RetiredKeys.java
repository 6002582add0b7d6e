package jp.tenkai.jobs.yaml;

import java.util.Map;

/**
 * Keys that older configurations used, with what to write instead. They are errors: a silently
 * ignored key would change ranks unseen. Written as {@code block.key}, such as {@code
 * method.winsorise}, or {@code key} at the top of a file.
 */
public final class RetiredKeys {
  public static final RetiredKeys STANDARD = new RetiredKeys(Map.of());

  private final Map<String, String> instead;

  public RetiredKeys(Map<String, String> instead) {
    this.instead = Map.copyOf(instead);
  }

  /** What to write instead of a key; empty when it was never known. */
  public String insteadOf(String block, String key) {
    return instead.getOrDefault(block.isEmpty() ? key : block + "." + key, "");
  }
}
