package jp.tenkai.datasets.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * The proxy that the environment names, by the customs of curl: {@code HTTPS_PROXY} or {@code
 * ALL_PROXY} (small letters count first), and {@code NO_PROXY} with names of hosts, a leading dot
 * for a domain, {@code *} for all. Where the environment names none, Java's own settings hold
 * ({@code -Dhttps.proxyHost}).
 */
public final class EnvironmentProxy extends ProxySelector {
  private static final int USUAL_PORT = 1080;

  private final Proxy proxy;
  private final List<String> without;

  private EnvironmentProxy(Proxy proxy, List<String> without) {
    this.proxy = proxy;
    this.without = without;
  }

  /**
   * The proxies to use.
   *
   * @throws UnusableInput when the environment names a proxy that is no address
   */
  public static ProxySelector of(Map<String, String> environment) {
    String named =
        Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
    if (named.isEmpty()) {
      return ProxySelector.getDefault();
    }
    String without = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    return new EnvironmentProxy(
        proxy(named),
        Stream.of(without.split("[,\\s]+"))
            .filter(host -> !host.isEmpty())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList());
  }

  private static Proxy proxy(String named) {
    try {
      URI address = URI.create(named.contains("://") ? named : "http://" + named);
      if (address.getHost() == null || address.getRawUserInfo() != null) {
        throw new IllegalArgumentException(named);
      }
      int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
      return new Proxy(
          Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    } catch (IllegalArgumentException e) {
      // What was found is not shown: it may hold a password.
      throw new UnusableInput(
          ProblemCode.BAD_VALUE,
          "HTTPS_PROXY",
          0,
          "another form",
          "http://host:port without a user's name");
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean direct =
        without.stream()
            .anyMatch(
                name ->
                    name.equals("*")
                        || host.equals(name)
                        || host.endsWith(name.startsWith(".") ? name : "." + name));
    return List.of(direct ? Proxy.NO_PROXY : proxy);
  }

  @Override
  public void connectFailed(URI address, SocketAddress at, IOException why) {
    // The download says so itself.
  }
}
