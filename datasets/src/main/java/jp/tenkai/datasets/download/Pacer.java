package jp.tenkai.datasets.download;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Leaves each host alone for its pause between two requests, whichever thread makes them. */
final class Pacer {
  private final AllowedHosts hosts;
  private final Pauses pauses;
  private final Map<String, Long> next = new HashMap<>();

  Pacer(AllowedHosts hosts, Pauses pauses) {
    this.hosts = hosts;
    this.pauses = pauses;
  }

  /** Returns when the host of an address may be asked. */
  void await(URI address) throws InterruptedException {
    Duration wait = turn(address, System.nanoTime());
    if (!wait.isZero()) {
      pauses.pause(wait);
    }
  }

  /** Takes the next turn at a host; how long from now it is. */
  synchronized Duration turn(URI address, long now) {
    long turn = Math.max(now, next.getOrDefault(AllowedHosts.host(address), now));
    next.put(AllowedHosts.host(address), turn + hosts.pause(address).toNanos());
    return Duration.ofNanos(turn - now);
  }
}
