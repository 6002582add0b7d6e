package jp.tenkai.datasets.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Downloads one resource at a time into a draft: continues what was cut off, waits as long as the
 * service asks, follows redirects to allowed hosts, and gives up in words. Several threads may use
 * one.
 */
public final class Downloader {
  private final HttpClient client;
  private final AllowedHosts hosts;
  private final TransferRules rules;
  private final Pauses pauses;
  private final RandomGenerator random;
  private final Clock clock;
  private final Pacer pacer;

  /**
   * @param client one that follows no redirect by itself, see {@link #client}
   * @param pauses what waits between tries and requests
   * @param random for the jitter of pauses, nothing that a result depends on
   */
  public Downloader(
      HttpClient client,
      AllowedHosts hosts,
      TransferRules rules,
      Pauses pauses,
      RandomGenerator random,
      Clock clock) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("redirects are followed here, each host being checked");
    }
    this.client = client;
    this.hosts = hosts;
    this.rules = rules;
    this.pauses = pauses;
    this.random = random;
    this.clock = clock;
    this.pacer = new Pacer(hosts, pauses);
  }

  /** A client as a downloader needs it. HTTP/1.1: a transfer that is cut off must be noticed. */
  public static HttpClient.Builder client(TransferRules rules, ProxySelector proxies) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(rules.connect())
        .proxy(proxies);
  }

  /**
   * Downloads.
   *
   * @param draft where the bytes go; bytes that an earlier call left there are continued
   * @throws IOException when the draft can't be written
   * @throws UnusableInput when the address may not be asked
   */
  public Reply get(Wanted wanted, Partial draft, Progress progress)
      throws IOException, InterruptedException {
    hosts.require(wanted.address(), wanted.address().toString());
    Exchange exchange = new Exchange(client, hosts, rules, pacer);
    Problem last = null;
    for (int attempt = 1; attempt <= rules.tries(); attempt++) {
      Exchange.Outcome outcome = once(exchange, wanted, draft, progress);
      if (outcome instanceof Exchange.Ended ended) {
        return ended.reply();
      }
      Exchange.Again again = (Exchange.Again) outcome;
      last = again.problem();
      Duration pause = Backoff.pause(rules, attempt, random);
      Optional<Duration> asked = RetryAfter.parse(again.retryAfter(), clock.instant());
      if (asked.isPresent() && asked.get().compareTo(rules.longestPause()) > 0) {
        return new Reply.Failed(tooLong(last, clock.instant().plus(asked.get())));
      }
      if (attempt < rules.tries()) {
        Duration wait = asked.filter(a -> a.compareTo(pause) > 0).orElse(pause);
        progress.waits(wait, last.found());
        pauses.pause(wait);
      }
    }
    return new Reply.Failed(last);
  }

  private Exchange.Outcome once(Exchange exchange, Wanted wanted, Partial draft, Progress progress)
      throws IOException, InterruptedException {
    String address = wanted.address().toString();
    try {
      return exchange.run(wanted, draft, progress);
    } catch (FileBody.TooLong e) {
      draft.discard();
      return new Exchange.Ended(
          failed(
              ProblemCode.TOO_LARGE,
              address,
              e.getMessage(),
              "at most " + wanted.mostBytes() + " bytes (most_mib in conf/sources.yaml)"));
    } catch (UnusableInput e) {
      return new Exchange.Ended(new Reply.Failed(e.problems().get(0)));
    } catch (Exchange.Broken e) {
      return new Exchange.Again(
          new Problem(ProblemCode.BROKEN_TRANSFER, address, 0, e.getMessage(), "a whole answer"),
          "");
    } catch (Exchange.Unreached e) {
      return new Exchange.Again(
          new Problem(
              ProblemCode.UNREACHABLE_SERVICE, address, 0, why(e.getCause()), "an answer over TLS"),
          "");
    }
  }

  private static String why(Throwable cause) {
    String words = String.valueOf(cause.getMessage());
    if (cause instanceof HttpConnectTimeoutException) {
      return "no connection in time";
    }
    if (cause instanceof ConnectException) {
      return cause.getMessage() == null ? "the host is not there, or refuses" : words;
    }
    return cause instanceof SSLException ? "no trusted certificate: " + words : words;
  }

  private static Problem tooLong(Problem last, Instant when) {
    return new Problem(
        last.code(),
        last.file(),
        0,
        last.found() + ", to be asked again on " + when,
        last.expected());
  }

  private static Reply failed(ProblemCode code, String address, String found, String expected) {
    return new Reply.Failed(new Problem(code, address, 0, found, expected));
  }
}
