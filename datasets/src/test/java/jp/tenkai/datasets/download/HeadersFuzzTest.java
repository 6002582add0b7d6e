package jp.tenkai.datasets.download;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Map;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile headers of answers. */
class HeadersFuzzTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");

  @FuzzTest
  void retryAfter(byte[] bytes) {
    RetryAfter.parse(Hostile.text(bytes), NOW)
        .filter(wait -> wait.isNegative())
        .ifPresent(
            wait -> {
              throw new AssertionError("a wait below nothing: " + wait);
            });
  }

  @FuzzTest
  void proxy(byte[] bytes) {
    String words = Hostile.text(bytes);
    Hostile.refusing(() -> EnvironmentProxy.of(Map.of("HTTPS_PROXY", words, "NO_PROXY", words)));
  }
}
