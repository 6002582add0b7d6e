package jp.tenkai.datasets.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PatiencePropertyTest {
  @Property
  void aPauseLiesBetweenHalfAndAllOfTheSpanAndNeverAboveTheLongest(
      @ForAll @IntRange(min = 1, max = 1000) int failed, @ForAll long seed) {
    TransferRules rules = TransferRules.STANDARD;

    long pause = Backoff.pause(rules, failed, new SplittableRandom(seed)).toMillis();

    double span =
        Math.min(
            rules.firstPause().toMillis() * Math.pow(2, failed - 1),
            (double) rules.longestPause().toMillis());
    assertThat((double) pause).isBetween(Math.floor(span / 2), span);
  }

  @Property
  void secondsToWaitAreTakenAsTheyAre(@ForAll @LongRange(min = 0, max = 999_999_999) long seconds) {
    assertThat(RetryAfter.parse(" " + seconds + " ", Instant.EPOCH))
        .contains(Duration.ofSeconds(seconds));
  }

  @Property
  void otherWordsSayNothing(@ForAll String words) {
    if (words.strip().matches("\\d{1,9}")) {
      return;
    }
    assertThat(RetryAfter.parse(words, Instant.EPOCH)).isEmpty();
  }

  @Property
  void requestsToOneHostAreNeverCloserThanItsPause(
      @ForAll @IntRange(min = 1, max = 50) int requests,
      @ForAll @LongRange(min = 0, max = 5_000) long millis) {
    AllowedHosts hosts = new AllowedHosts(Map.of("a.test", Duration.ofMillis(millis)));
    Pacer pacer = new Pacer(hosts, time -> {});
    URI address = URI.create("https://a.test/x");
    long last = Long.MIN_VALUE;
    for (int i = 0; i < requests; i++) {
      long now = i * 1_000_000L;
      long turn = now + pacer.turn(address, now).toNanos();
      if (i > 0) {
        assertThat(turn - last).isGreaterThanOrEqualTo(millis * 1_000_000L);
      }
      last = turn;
    }
  }
}
