package jp.tenkai.datasets.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server that misbehaves. Nothing here sleeps for a back-off: pauses are noted. */
class DownloaderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final TransferRules RULES =
      new TransferRules(
          Duration.ofSeconds(5),
          Duration.ofMillis(700),
          64,
          4,
          Duration.ofSeconds(1),
          Duration.ofMinutes(2),
          3);

  @TempDir private static Path keys;
  private static SSLContext tls;

  @TempDir private Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private RudeServer server;

  @BeforeAll
  static void key() throws IOException, InterruptedException {
    tls = RudeServer.context(keys);
  }

  @BeforeEach
  void open() throws IOException {
    server = RudeServer.start(tls, RudeServer.status("500 Not told", ""));
  }

  @AfterEach
  void shut() {
    server.close();
  }

  private Partial draft() {
    return new Partial(folder.resolve("draft"), folder.resolve("state"));
  }

  private Downloader downloader(String... more) {
    return downloader(RULES, more);
  }

  private Downloader downloader(TransferRules rules, String... more) {
    Map<String, Duration> hosts = new java.util.TreeMap<>(Map.of(server.host(), Duration.ZERO));
    Arrays.stream(more).forEach(host -> hosts.put(host, Duration.ZERO));
    return new Downloader(
        Downloader.client(rules, ProxySelector.of(null)).sslContext(tls).build(),
        new AllowedHosts(hosts),
        rules,
        pauses::add,
        new SplittableRandom(1),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Wanted wanted(String path) {
    return wanted(path, Validators.NONE);
  }

  private Wanted wanted(String path, Validators known) {
    return new Wanted(URI.create(server.address(path)), Optional.empty(), known, 1 << 20);
  }

  private Reply get(String path) throws IOException, InterruptedException {
    return downloader().get(wanted(path), draft(), Progress.NONE);
  }

  private static byte[] bytes(int n) {
    byte[] bytes = new byte[n];
    for (int i = 0; i < n; i++) {
      bytes[i] = (byte) ('a' + i % 26);
    }
    return bytes;
  }

  private byte[] received() throws IOException {
    return Files.readAllBytes(folder.resolve("draft"));
  }

  private static Problem problem(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Failed.class);
    return ((Reply.Failed) reply).problem();
  }

  @Test
  void aRightAnswerIsTakenWholeWithItsHeaders() throws IOException, InterruptedException {
    server.answers(RudeServer.data(bytes(100_000), "ETag: \"v1\"", "Content-Type: text/csv"));

    Reply reply = get("/a.csv?x=1");

    assertThat(reply).isInstanceOf(Reply.Whole.class);
    assertThat(((Reply.Whole) reply).bytes()).isEqualTo(100_000);
    assertThat(Validators.of(((Reply.Whole) reply).headers()).etag()).isEqualTo("\"v1\"");
    assertThat(received()).isEqualTo(bytes(100_000));
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().get(0).target()).isEqualTo("/a.csv?x=1");
    assertThat(server.asked().get(0).header("User-Agent")).startsWith("Tenkai");
  }

  @Test
  void whatWasCutOffIsContinuedAndNotSentTwice() throws IOException, InterruptedException {
    byte[] whole = bytes(50_000);
    AtomicInteger tries = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          if (tries.getAndIncrement() == 0) {
            RudeServer.head(
                out,
                "200 OK",
                RudeServer.with(new String[] {"ETag: \"v1\""}, "Content-Length: 50000"));
            out.write(whole, 0, 20_000);
          } else {
            int from = Integer.parseInt(asked.header("Range").replaceAll("\\D", ""));
            RudeServer.send(
                out,
                "206 Partial Content",
                Arrays.copyOfRange(whole, from, whole.length),
                "ETag: \"v1\"",
                "Content-Range: bytes " + from + "-49999/50000");
          }
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);

    assertThat(received()).isEqualTo(whole);
    assertThat(server.asked().get(1).header("If-Range")).isEqualTo("\"v1\"");
    assertThat(server.asked().get(1).header("Range")).matches("bytes=[1-9]\\d*-");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void aRunThatEndedIsContinuedByTheNext() throws IOException, InterruptedException {
    byte[] whole = bytes(30_000);
    server.answers(
        (asked, out) -> {
          RudeServer.head(
              out,
              "200 OK",
              RudeServer.with(new String[] {"ETag: \"v1\""}, "Content-Length: 30000"));
          out.write(whole, 0, 10_000);
        });
    assertThat(problem(get("/a.csv")).code()).isEqualTo(ProblemCode.BROKEN_TRANSFER);
    server.answers(
        (asked, out) -> {
          int from = Integer.parseInt(asked.header("Range").replaceAll("\\D", ""));
          RudeServer.send(
              out,
              "206 Partial Content",
              Arrays.copyOfRange(whole, from, whole.length),
              "Content-Range: bytes " + from + "-29999/30000");
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);
    assertThat(received()).isEqualTo(whole);
  }

  @Test
  void aChangedResourceIsNotGluedToTheOldBytes() throws IOException, InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          if (tries.getAndIncrement() == 0) {
            RudeServer.head(
                out,
                "200 OK",
                RudeServer.with(new String[] {"ETag: \"v1\""}, "Content-Length: 900"));
            out.write(bytes(500));
          } else {
            // The mark no longer fits, so that the service sends all of the new state.
            RudeServer.send(out, "200 OK", "new".getBytes(StandardCharsets.UTF_8), "ETag: \"v2\"");
          }
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);
    assertThat(received()).asString(StandardCharsets.UTF_8).isEqualTo("new");
  }

  @Test
  void anotherPartThanAskedForIsThrownAway() throws IOException, InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          int n = tries.getAndIncrement();
          if (n == 0) {
            RudeServer.head(
                out,
                "200 OK",
                RudeServer.with(new String[] {"ETag: \"v1\""}, "Content-Length: 900"));
            out.write(bytes(500));
          } else if (n == 1) {
            RudeServer.send(out, "206 Partial Content", bytes(10), "Content-Range: bytes 0-9/900");
          } else {
            assertThat(asked.header("Range")).isEmpty();
            RudeServer.send(out, "200 OK", bytes(900));
          }
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);
    assertThat(received()).isEqualTo(bytes(900));
  }

  @Test
  void withoutAMarkATransferStartsAnew() throws IOException, InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          assertThat(asked.header("Range")).isEmpty();
          if (tries.getAndIncrement() == 0) {
            RudeServer.head(out, "200 OK", List.of("Content-Length: 900"));
            out.write(bytes(500));
          } else {
            RudeServer.send(out, "200 OK", bytes(900));
          }
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);
    assertThat(received()).isEqualTo(bytes(900));
  }

  @Test
  void anUnchangedResourceIsNotSentAgain() throws IOException, InterruptedException {
    server.answers(
        (asked, out) ->
            RudeServer.head(
                out,
                asked.header("If-None-Match").equals("\"v1\"") ? "304 Not Modified" : "500 No",
                List.of()));

    Reply reply =
        downloader().get(wanted("/a.csv", new Validators("\"v1\"", "x")), draft(), Progress.NONE);

    assertThat(reply).isInstanceOf(Reply.Unchanged.class);
  }

  @Test
  void aDateStandsInWhereThereIsNoTag() throws IOException, InterruptedException {
    String date = "Mon, 13 Jul 2026 00:00:00 GMT";
    server.answers(
        (asked, out) ->
            RudeServer.head(
                out,
                asked.header("If-Modified-Since").equals(date) ? "304 Not Modified" : "500 No",
                List.of()));

    assertThat(downloader().get(wanted("/a", new Validators("", date)), draft(), Progress.NONE))
        .isInstanceOf(Reply.Unchanged.class);
  }

  @Test
  void patienceIsAsLongAsTheServiceAsks() throws IOException, InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          switch (tries.getAndIncrement()) {
            case 0 -> RudeServer.send(out, "429 Slow", new byte[0], "Retry-After: 17");
            case 1 ->
                RudeServer.send(
                    out, "503 No", new byte[0], "Retry-After: Tue, 24 Nov 2026 00:00:42 GMT");
            default -> RudeServer.send(out, "200 OK", bytes(3));
          }
        });

    assertThat(get("/a.csv")).isInstanceOf(Reply.Whole.class);
    assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(42));
  }

  @Test
  void aServiceThatAsksForTooMuchPatienceIsLeftAlone() throws IOException, InterruptedException {
    server.answers(RudeServer.status("429 Slow", "", "Retry-After: 86400"));

    Problem problem = problem(get("/a.csv"));

    assertThat(problem.code()).isEqualTo(ProblemCode.BUSY_SERVICE);
    assertThat(problem.found()).contains("2026-11-25");
    assertThat(server.asked()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 Broken", "502 Bad", "503 Busy", "504 Late", "429 Slow", "408 Late"})
  void troubleIsTriedAgainWithLongerPausesAndThenSaid(String status)
      throws IOException, InterruptedException {
    server.answers(RudeServer.status(status, "<html>sorry\n about  that</html>"));

    Problem problem = problem(get("/a.csv"));

    assertThat(problem.code()).isEqualTo(ProblemCode.BUSY_SERVICE);
    assertThat(problem.found()).contains(status.substring(0, 3)).contains("sorry about that");
    assertThat(server.asked()).hasSize(4);
    assertThat(pauses).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(pauses.get(i).toMillis()).isBetween(500L << i, 1000L << i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 Bad", "401 Who", "403 No", "404 Gone", "410 Gone"})
  void aRefusalIsFinal(String status) throws IOException, InterruptedException {
    server.answers(RudeServer.status(status, "no"));

    assertThat(problem(get("/a.csv")).code()).isEqualTo(ProblemCode.REFUSED_REQUEST);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aRedirectToAnAllowedHostIsFollowedWithoutTheKey() throws IOException, InterruptedException {
    try (RudeServer other = RudeServer.start(tls, RudeServer.data(bytes(5)))) {
      server.answers(RudeServer.status("302 Found", "", "Location: " + other.address("/moved")));
      Wanted wanted =
          new Wanted(
              URI.create(server.address("/a")),
              Optional.of(new AccessKey("X-Key", "secret-word")),
              Validators.NONE,
              100);

      Reply reply = downloader(other.host()).get(wanted, draft(), Progress.NONE);

      assertThat(((Reply.Whole) reply).address()).hasToString(other.address("/moved"));
      assertThat(server.asked().get(0).header("X-Key")).isEqualTo("secret-word");
      assertThat(other.asked().get(0).header("X-Key")).isEmpty();
      assertThat(wanted.toString()).doesNotContain("secret-word");
    }
  }

  @Test
  void aRedirectToAForeignHostIsRefusedAndNotAsked() throws IOException, InterruptedException {
    try (RudeServer foreign = RudeServer.start(tls, RudeServer.data(bytes(5)))) {
      server.answers(RudeServer.status("302 Found", "", "Location: " + foreign.address("/x")));

      Problem problem = problem(get("/a"));

      assertThat(problem.code()).isEqualTo(ProblemCode.UNSAFE_ADDRESS);
      assertThat(problem.expected()).contains(server.host()).doesNotContain(foreign.host());
      assertThat(foreign.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost/x", "file:///etc/passwd", "https://localhost@evil/x", "//evil/"})
  void aRedirectThatIsNotEncryptedOrElsewhereIsRefused(String to)
      throws IOException, InterruptedException {
    server.answers(RudeServer.status("301 Moved", "", "Location: " + to));

    assertThat(problem(get("/a")).code()).isEqualTo(ProblemCode.UNSAFE_ADDRESS);
  }

  @Test
  void redirectsInACircleEnd() throws IOException, InterruptedException {
    server.answers(RudeServer.status("302 Found", "", "Location: /a"));

    assertThat(problem(get("/a")).code()).isEqualTo(ProblemCode.UNSAFE_ADDRESS);
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void anUnencryptedAddressIsNotEvenAsked() {
    Wanted plain =
        new Wanted(
            URI.create("http://" + server.host() + "/a"), Optional.empty(), Validators.NONE, 9);

    assertThatThrownBy(() -> downloader().get(plain, draft(), Progress.NONE))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("https://");
    assertThat(server.asked()).isEmpty();
  }

  /** It takes longer in all than the span in which something must come. */
  @Test
  void aSlowServiceIsWaitedFor() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of("Content-Length: 600"));
          for (int i = 0; i < 6; i++) {
            Thread.sleep(500);
            out.write(bytes(100));
            out.flush();
          }
        });
    TransferRules patient =
        new TransferRules(
            RULES.connect(),
            Duration.ofSeconds(2),
            64,
            1,
            RULES.firstPause(),
            RULES.longestPause(),
            0);

    assertThat(downloader(patient).get(wanted("/a"), draft(), Progress.NONE))
        .isInstanceOf(Reply.Whole.class);
  }

  @Test
  void aDripThatNeverPausesIsAStall() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of("Content-Length: 1000000"));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
          }
        });

    Problem problem = problem(get("/a"));

    assertThat(problem.code()).isEqualTo(ProblemCode.BROKEN_TRANSFER);
    assertThat(problem.found()).contains("0.7 s");
  }

  @Test
  void silenceIsAStall() throws IOException, InterruptedException {
    server.answers((asked, out) -> Thread.sleep(60_000));

    assertThat(problem(get("/a")).code()).isEqualTo(ProblemCode.BROKEN_TRANSFER);
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void anEndlessAnswerStopsAtTheLimitAndIsNotTriedAgain() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of());
          byte[] block = bytes(1 << 16);
          while (true) {
            out.write(block);
          }
        });

    Problem problem = problem(get("/a"));

    assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
    assertThat(server.asked()).hasSize(1);
    assertThat(folder.resolve("draft")).doesNotExist();
  }

  @Test
  void aLengthBeyondTheLimitIsRefusedBeforeItComes() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of("Content-Length: 99999999999"));
          Thread.sleep(60_000);
        });

    assertThat(problem(get("/a")).code()).isEqualTo(ProblemCode.TOO_LARGE);
  }

  @Test
  void moreBytesThanTheLengthSaysAreNotTaken() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of("Content-Length: 10"));
          out.write(bytes(50));
        });

    assertThat(get("/a")).isInstanceOf(Reply.Whole.class);
    assertThat(received()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", ""})
  void whatIsNoHttpIsSaid(String answer) throws IOException, InterruptedException {
    server.answers((asked, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(problem(get("/a")).code())
        .isIn(ProblemCode.BROKEN_TRANSFER, ProblemCode.UNREACHABLE_SERVICE);
    // Java's client itself asks once more where a connection closes without a word.
    assertThat(server.asked()).hasSizeBetween(4, 8);
  }

  @Test
  void aChunkedAnswerThatIsCutOffIsBroken() throws IOException, InterruptedException {
    server.answers(
        (asked, out) -> {
          RudeServer.head(out, "200 OK", List.of("Transfer-Encoding: chunked"));
          out.write("5\r\nabcde\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });

    assertThat(problem(get("/a")).code()).isEqualTo(ProblemCode.BROKEN_TRANSFER);
  }

  @Test
  void anUntrustedCertificateIsNotAccepted() throws IOException, InterruptedException {
    Downloader strict =
        new Downloader(
            Downloader.client(RULES, ProxySelector.of(null)).build(),
            new AllowedHosts(Map.of(server.host(), Duration.ZERO)),
            RULES,
            pauses::add,
            new SplittableRandom(1),
            Clock.systemUTC());

    Problem problem = problem(strict.get(wanted("/a"), draft(), Progress.NONE));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE_SERVICE);
    assertThat(problem.found()).contains("certificate");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aHostThatIsNotThereIsSaid() throws IOException, InterruptedException {
    Wanted nowhere = wanted("/a");
    Downloader downloader = downloader();
    server.close();

    Problem problem = problem(downloader.get(nowhere, draft(), Progress.NONE));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNREACHABLE_SERVICE);
    assertThat(pauses).hasSize(3);
  }

  @Test
  void bytesAreToldAsTheyCome() throws IOException, InterruptedException {
    server.answers(RudeServer.data(bytes(200_000)));
    List<String> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          private long sum;

          @Override
          public void begins(long already, long total) {
            told.add(already + " of " + total);
          }

          @Override
          public void moved(long bytes) {
            sum += bytes;
            if (sum == 200_000) {
              told.add("all");
            }
          }

          @Override
          public void waits(Duration time, String why) {
            told.add("waits");
          }
        };

    downloader().get(wanted("/a"), draft(), progress);

    assertThat(told).containsExactly("0 of 200000", "all");
  }
}
