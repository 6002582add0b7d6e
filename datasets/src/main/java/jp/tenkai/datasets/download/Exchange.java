package jp.tenkai.datasets.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;

/** One try at a resource, with the redirects on the way. */
final class Exchange {
  /** How a try ended. */
  sealed interface Outcome {}

  /** There is nothing more to try. */
  record Ended(Reply reply) implements Outcome {}

  /**
   * Another try may help.
   *
   * @param retryAfter what the service says of when; empty where it says nothing
   */
  record Again(Problem problem, String retryAfter) implements Outcome {}

  /** The answer began and did not end as it said it would. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(String found) {
      super(found);
    }
  }

  /** No answer came at all. */
  static final class Unreached extends IOException {
    private static final long serialVersionUID = 1L;

    Unreached(Throwable cause) {
      super(cause);
    }
  }

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int UNCHANGED = 304;
  private static final int NO_SUCH_RANGE = 416;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Too early, too many, or the service's own trouble: the same request may do later. */
  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
  private static final int SHOWN_BYTES = 1 << 12;
  private static final long LOOK_MILLIS = 50;

  private final HttpClient client;
  private final AllowedHosts hosts;
  private final TransferRules rules;
  private final Pacer pacer;

  Exchange(HttpClient client, AllowedHosts hosts, TransferRules rules, Pacer pacer) {
    this.client = client;
    this.hosts = hosts;
    this.rules = rules;
    this.pacer = pacer;
  }

  /** What an answer held: the file's length, or some words of an error. */
  private record Body(long size, String words) {}

  Outcome run(Wanted wanted, Partial draft, Progress progress)
      throws IOException, InterruptedException {
    URI address = wanted.address();
    for (int hop = 0; ; hop++) {
      HttpResponse<Body> answer = send(wanted, address, draft, progress);
      int status = answer.statusCode();
      if (!REDIRECTS.contains(status)) {
        return outcome(wanted, address, draft, answer);
      }
      String to = answer.headers().firstValue("Location").orElse("");
      if (to.isEmpty() || hop == rules.redirects()) {
        return ended(
            ProblemCode.UNSAFE_ADDRESS,
            wanted,
            to.isEmpty() ? "a redirect to nowhere" : (hop + 1) + " redirects, the last to " + to,
            "at most " + rules.redirects() + " redirects");
      }
      address = target(address, to, wanted);
    }
  }

  private URI target(URI from, String to, Wanted wanted) throws Broken {
    URI address;
    try {
      address = from.resolve(to);
    } catch (IllegalArgumentException e) {
      throw new Broken("a redirect to " + to);
    }
    hosts.require(address, wanted.address() + " (redirect)");
    return address;
  }

  private HttpResponse<Body> send(Wanted wanted, URI address, Partial draft, Progress progress)
      throws IOException, InterruptedException {
    long held = draft.length();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .GET()
            .header("User-Agent", "Tenkai/1 (batch statistics)")
            .header("Accept", "*/*");
    // A key belongs to the host that it was made for; a redirect must not carry it elsewhere.
    if (AllowedHosts.host(address).equals(AllowedHosts.host(wanted.address()))) {
      wanted.key().ifPresent(key -> request.header(key.header(), key.value()));
    }
    if (held > 0) {
      request.header("Range", "bytes=" + held + "-").header("If-Range", draft.mark());
    } else if (!wanted.known().etag().isEmpty()) {
      request.header("If-None-Match", wanted.known().etag());
    } else if (wanted.known().areKnown()) {
      request.header("If-Modified-Since", wanted.known().lastModified());
    }
    pacer.await(address);
    Stall stall = new Stall(rules.idle(), rules.leastBytes(), System.nanoTime());
    CompletableFuture<HttpResponse<Body>> answer =
        client.sendAsync(request.build(), info -> body(info, wanted, draft, held, stall, progress));
    return awaited(answer, stall);
  }

  private static HttpResponse<Body> awaited(
      CompletableFuture<HttpResponse<Body>> answer, Stall stall)
      throws IOException, InterruptedException {
    try {
      while (true) {
        try {
          return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (stall.isOver(System.nanoTime())) {
            answer.cancel(true);
            throw new Broken("hardly any data for " + stall.words());
          }
        }
      }
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  /** An answer that had begun is broken; one that never came is unreached. */
  private static IOException failure(Throwable cause) {
    Throwable root = cause;
    while (root != null) {
      if (root instanceof FileBody.TooLong || root instanceof Broken) {
        return (IOException) root;
      }
      if (root instanceof UncheckedIOException unchecked) {
        return unchecked.getCause();
      }
      root = root.getCause();
    }
    String words = String.valueOf(cause.getMessage());
    boolean begun =
        cause instanceof IOException
            && (words.contains("bytes received")
                || words.contains("closed")
                || words.contains("EOF")
                || words.contains("header parser")
                || words.contains("chunk"));
    return begun ? new Broken(words) : new Unreached(cause);
  }

  /** Chooses where the bytes of an answer go; called as soon as its headers are there. */
  private BodySubscriber<Body> body(
      ResponseInfo info, Wanted wanted, Partial draft, long held, Stall stall, Progress progress) {
    try {
      long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
      if (info.statusCode() == OK) {
        if (length > wanted.mostBytes()) {
          return refused(new FileBody.TooLong(wanted.mostBytes()));
        }
        draft.begin(Validators.of(info.headers()));
        progress.begins(0, length);
        return sized(new FileBody(draft.bytes(), 0, wanted.mostBytes(), stall, progress));
      }
      if (info.statusCode() == PARTIAL) {
        long total = total(info.headers(), held);
        if (total < 0) {
          draft.discard();
          return refused(new Broken("another part than was asked for"));
        }
        if (total > wanted.mostBytes()) {
          return refused(new FileBody.TooLong(wanted.mostBytes()));
        }
        progress.begins(held, total);
        return sized(new FileBody(draft.bytes(), held, wanted.mostBytes(), stall, progress));
      }
      return BodySubscribers.mapping(
          new ShortBody(SHOWN_BYTES), bytes -> new Body(-1, words(bytes)));
    } catch (IOException e) {
      // The draft can't be written, which no further try mends.
      throw new UncheckedIOException(e);
    }
  }

  private static BodySubscriber<Body> sized(FileBody file) {
    return BodySubscribers.mapping(file, size -> new Body(size, ""));
  }

  private static BodySubscriber<Body> refused(IOException why) {
    return BodySubscribers.mapping(new ShortBody(why), bytes -> new Body(-1, ""));
  }

  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
  }

  /** The length of the whole resource, or -1 when the part is not the one that is missing here. */
  private static long total(HttpHeaders headers, long held) {
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse("").strip());
    return range.matches()
            && Long.parseLong(range.group(1)) == held
            && Long.parseLong(range.group(2)) == Long.parseLong(range.group(3)) - 1
        ? Long.parseLong(range.group(3))
        : -1;
  }

  private Outcome outcome(Wanted wanted, URI address, Partial draft, HttpResponse<Body> answer)
      throws IOException {
    int status = answer.statusCode();
    if (status == OK || status == PARTIAL) {
      long expected =
          status == OK
              ? answer.headers().firstValueAsLong("Content-Length").orElse(answer.body().size())
              : Long.parseLong(
                  answer.headers().firstValue("Content-Range").orElse("").split("/", 2)[1]);
      if (expected != answer.body().size()) {
        draft.discard();
        throw new Broken(answer.body().size() + " bytes of " + expected);
      }
      return new Ended(new Reply.Whole(address, first(answer.headers()), answer.body().size()));
    }
    if (status == UNCHANGED) {
      return new Ended(new Reply.Unchanged());
    }
    String found = "HTTP " + status + " " + answer.body().words();
    if (status == NO_SUCH_RANGE) {
      draft.discard();
      throw new Broken("HTTP 416: the resource changed since the transfer began");
    }
    if (LATER.contains(status)) {
      return new Again(
          new Problem(ProblemCode.BUSY_SERVICE, wanted.address().toString(), 0, found, "data"),
          answer.headers().firstValue("Retry-After").orElse(""));
    }
    return ended(ProblemCode.REFUSED_REQUEST, wanted, found, "data");
  }

  private static Ended ended(ProblemCode code, Wanted wanted, String found, String expected) {
    return new Ended(
        new Reply.Failed(new Problem(code, wanted.address().toString(), 0, found, expected)));
  }

  private static Map<String, String> first(HttpHeaders headers) {
    Map<String, String> first = new HashMap<>();
    headers.map().forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }
}
