package jp.tenkai.jobs.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.download.AllowedHosts;
import jp.tenkai.datasets.download.Downloader;
import jp.tenkai.datasets.download.EnvironmentProxy;
import jp.tenkai.datasets.download.Pauses;
import jp.tenkai.datasets.download.TransferRules;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.HostConf;

/**
 * What lies outside the process.
 *
 * @param trusted whose certificates are trusted; empty for those that Java trusts
 * @param environment the variables: keys to services, the proxy
 * @param pauses what waits between requests
 */
public record Surroundings(
    Optional<SSLContext> trusted, Map<String, String> environment, Pauses pauses) {
  private static final double MILLIS_PER_MINUTE = 60_000;

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings real() {
    return new Surroundings(Optional.empty(), System.getenv(), Pauses.sleeping());
  }

  /**
   * A job that asks the hosts of the configuration and no others.
   *
   * @param since what was last changed before this day is left where it is
   * @throws IOException when the landing can't be read
   */
  public FetchJob fetchJob(
      Configuration configuration, Landing landing, Optional<LocalDate> since, Clock clock)
      throws IOException {
    Map<String, Duration> hosts = new TreeMap<>();
    for (HostConf host : configuration.hosts().values()) {
      hosts.put(host.host(), Duration.ofMillis(Math.round(MILLIS_PER_MINUTE / host.perMinute())));
    }
    TransferRules rules = TransferRules.STANDARD;
    var client = Downloader.client(rules, EnvironmentProxy.of(environment));
    trusted.ifPresent(client::sslContext);
    Downloader downloader =
        new Downloader(
            client.build(), new AllowedHosts(hosts), rules, pauses, new SplittableRandom(), clock);
    return new FetchJob(new ResourceFetch(downloader, landing, environment, since, pauses, clock));
  }
}
