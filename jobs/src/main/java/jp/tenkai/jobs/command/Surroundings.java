package jp.tenkai.jobs.command;

import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.download.Pauses;

/**
 * What lies outside the process.
 *
 * @param trusted whose certificates are trusted; empty for those that Java trusts
 * @param environment the variables: keys to services, the proxy
 * @param pauses what waits between requests
 */
record Surroundings(Optional<SSLContext> trusted, Map<String, String> environment, Pauses pauses) {
  Surroundings {
    environment = Map.copyOf(environment);
  }

  static Surroundings real() {
    return new Surroundings(Optional.empty(), System.getenv(), Pauses.sleeping());
  }
}
