package jp.tenkai.datasets.landing;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of an answer that say something about the file. All others are dropped: they may hold
 * cookies or keys.
 */
public final class ReceivedHeaders {
  /** Their names as they are recorded, whatever the service's spelling. */
  public static final List<String> NAMES =
      List.of("Content-Disposition", "Content-Length", "Content-Type", "ETag", "Last-Modified");

  private ReceivedHeaders() {}

  static Map<String, String> kept(Map<String, String> headers) {
    Map<String, String> kept = new TreeMap<>();
    headers.forEach(
        (name, value) ->
            NAMES.stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .forEach(n -> kept.put(n, CleanWords.of(value))));
    return Collections.unmodifiableMap(kept);
  }
}
