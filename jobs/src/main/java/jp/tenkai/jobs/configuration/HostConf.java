package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * A host that may be asked.
 *
 * @param host as an address has it
 * @param perMinute how many requests a minute it is to get at most
 * @param reason who runs it, and why this pace
 */
public record HostConf(String host, double perMinute, String reason) {
  public HostConf {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(reason, "reason");
    if (!(perMinute > 0)) {
      throw new IllegalArgumentException("requests a minute must be above 0: " + perMinute);
    }
  }
}
