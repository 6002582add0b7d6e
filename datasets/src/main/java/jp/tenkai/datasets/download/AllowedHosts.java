package jp.tenkai.datasets.download;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The hosts that may be asked, and how long to leave each alone between two requests. An address or
 * a redirect elsewhere is refused: data from a stranger's host would be published under the
 * source's name.
 */
public final class AllowedHosts {
  private final Map<String, Duration> pauses = new TreeMap<>();

  /**
   * @param pauses by host as an address has it, with its port where that is not the usual one
   */
  public AllowedHosts(Map<String, Duration> pauses) {
    pauses.forEach((host, pause) -> this.pauses.put(host.toLowerCase(Locale.ROOT), pause));
  }

  /**
   * Sees to it that an address may be asked.
   *
   * @param from what messages call whoever names it
   * @throws UnusableInput when it is not encrypted, names a user, or its host is not allowed
   */
  void require(URI address, String from) {
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw unsafe(from, address, "an address that begins with https://");
    }
    if (address.getRawUserInfo() != null || address.getHost() == null) {
      throw unsafe(from, address, "an address with a host and without a user's name");
    }
    if (!pauses.containsKey(host(address))) {
      throw unsafe(from, address, "one of the hosts: " + String.join(", ", pauses.keySet()));
    }
  }

  /** How long the host of an allowed address is left alone between two requests. */
  Duration pause(URI address) {
    return pauses.getOrDefault(host(address), Duration.ZERO);
  }

  static String host(URI address) {
    return address.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static UnusableInput unsafe(String from, URI address, String expected) {
    return new UnusableInput(ProblemCode.UNSAFE_ADDRESS, from, 0, address.toString(), expected);
  }
}
