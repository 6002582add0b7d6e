package jp.tenkai.jobs.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.download.AccessKey;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.secret.Secret;

/**
 * Keeps a key out of everything that comes back from the service it was sent to: a service may
 * repeat it in an error page, in an address, or in its data.
 */
final class KeyGuard {
  private final Optional<Secret> secret;

  KeyGuard(Optional<AccessKey> key) {
    this.secret = key.map(k -> new Secret(k.value()));
  }

  /** A problem without the key. */
  Problem hide(Problem problem) {
    return secret
        .map(
            s ->
                new Problem(
                    problem.code(),
                    s.hideIn(problem.file()),
                    problem.line(),
                    s.hideIn(problem.found()),
                    s.hideIn(problem.expected())))
        .orElse(problem);
  }

  /** Progress whose words are without the key. */
  Progress hide(Progress progress) {
    if (secret.isEmpty()) {
      return progress;
    }
    return new Progress() {
      @Override
      public void begins(long already, long total) {
        progress.begins(already, total);
      }

      @Override
      public void moved(long bytes) {
        progress.moved(bytes);
      }

      @Override
      public void waits(Duration time, String why) {
        progress.waits(time, secret.get().hideIn(why));
      }
    };
  }

  /** Whether an answer repeats the key, in its headers or its bytes as they came. */
  boolean isIn(Map<String, String> headers, Path bytes) throws IOException {
    if (secret.isEmpty()) {
      return false;
    }
    return headers.values().stream().anyMatch(secret.get()::isIn) || isIn(bytes);
  }

  private boolean isIn(Path file) throws IOException {
    byte[] key = secret.orElseThrow().reveal().getBytes(StandardCharsets.US_ASCII);
    int[] back = borders(key);
    int matched = 0;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        while (matched > 0 && key[matched] != (byte) next) {
          matched = back[matched - 1];
        }
        if (key[matched] == (byte) next) {
          matched++;
        }
        if (matched == key.length) {
          return true;
        }
      }
    }
    return false;
  }

  /** For each beginning of the key the length of its longest end that is a beginning too. */
  private static int[] borders(byte[] key) {
    int[] borders = new int[key.length];
    int length = 0;
    for (int i = 1; i < key.length; i++) {
      while (length > 0 && key[i] != key[length]) {
        length = borders[length - 1];
      }
      if (key[i] == key[length]) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }
}
