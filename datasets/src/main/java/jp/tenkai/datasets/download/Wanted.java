package jp.tenkai.datasets.download;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A resource that is asked for.
 *
 * @param address where it is
 * @param key what opens the service; empty where it is open to everybody
 * @param known the marks of the state that we hold; the service may answer that nothing changed
 * @param mostBytes after which the transfer is refused
 */
public record Wanted(URI address, Optional<AccessKey> key, Validators known, long mostBytes) {
  public Wanted {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(known, "known");
    if (mostBytes < 1) {
      throw new IllegalArgumentException("at least one byte, found " + mostBytes);
    }
  }
}
