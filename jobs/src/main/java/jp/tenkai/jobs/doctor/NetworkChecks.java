package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.download.EnvironmentProxy;
import jp.tenkai.datasets.problem.UnusableInput;

/** The way to the official services. */
final class NetworkChecks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private NetworkChecks() {}

  /**
   * Which proxy a fetch would use; nobody is asked.
   *
   * @param environment the variables of the process
   */
  record ProxySettings(Map<String, String> environment) implements Check {
    ProxySettings {
      environment = Map.copyOf(environment);
    }

    @Override
    public String id() {
      return "proxy";
    }

    @Override
    public Finding look() {
      try {
        var proxies = EnvironmentProxy.of(environment).select(URI.create("https://example.org/"));
        String first = proxies.isEmpty() ? "DIRECT" : proxies.get(0).toString();
        return Finding.ok("ok", Map.of("proxy", first));
      } catch (UnusableInput e) {
        return Finding.bad("wrong", Map.of());
      }
    }
  }

  /**
   * A service answers over TLS; whatever it answers will do. Its clock is held beside ours.
   *
   * @param address of the service
   * @param client by which it is asked
   */
  record Service(URI address, HttpClient client) implements Check {
    /** Signatures and vintages are dated to the day; certificates and services bear a minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(3);

    /** A client as a fetch would use it. */
    static HttpClient client(Map<String, String> environment) {
      return HttpClient.newBuilder()
          .proxy(EnvironmentProxy.of(environment))
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
    }

    @Override
    public String id() {
      return "network";
    }

    @Override
    public Finding look() {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .method("HEAD", HttpRequest.BodyPublishers.noBody())
              .build();
      String host = address.getHost();
      try {
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        Optional<Duration> off = answer.headers().firstValue("Date").flatMap(Service::off);
        if (off.isPresent() && off.get().abs().compareTo(TOLERANCE) > 0) {
          return Finding.warning("clock", Map.of("host", host, "seconds", off.get().toSeconds()));
        }
        return Finding.ok("ok", Map.of("host", host, "status", answer.statusCode()));
      } catch (IOException e) {
        return Finding.bad("silent", Map.of("host", host, "problem", reason(e)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Finding.bad("silent", Map.of("host", host, "problem", e.toString()));
      }
    }

    /** The client hides what went wrong below a connection that failed. */
    private static String reason(Throwable failure) {
      Throwable first = failure;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      String name = first.getClass().getSimpleName();
      return first.getMessage() == null ? name : name + ": " + first.getMessage();
    }

    /** How far our clock is ahead of a service's. */
    private static Optional<Duration> off(String date) {
      try {
        Instant theirs =
            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Optional.of(Duration.between(theirs, Instant.now()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
