package jp.tenkai.jobs.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tenkai.jobs.run.MadeUpRun;
import jp.tenkai.jobs.run.RunEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events go to a real service, and one that is ill costs the run nothing. */
class DeliveryTest {
  private static final Delivery.Patience SHORT =
      new Delivery.Patience(Duration.ofMillis(500), Duration.ofSeconds(3));

  @TempDir private Path runs;

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> trouble = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile int status = 201;
  private volatile boolean hangs;
  private HttpServer server;
  private ExecutorService threads;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/api/v1/lineage", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    if (hangs) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (status / 100 == 2) {
      bodies.add(body);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void everyEventArrivesInOrderWithItsKey() throws IOException {
    tell(Map.of("OPENLINEAGE_API_KEY", "a-bearer-key"));

    RunEventSchema schema = new RunEventSchema();
    assertThat(bodies).hasSize(8).allSatisfy(b -> assertThat(schema.mistakes(b)).isEmpty());
    assertThat(bodies.get(0)).contains("\"START\"").contains("\"name\":\"refresh\"");
    assertThat(bodies.get(7)).contains("\"COMPLETE\"").contains("\"name\":\"refresh\"");
    assertThat(keys).containsOnly("Bearer a-bearer-key");
    assertThat(trouble).isEmpty();
    assertThat(undelivered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429, 401, 302})
  void whatAnIllServiceDoesNotTakeComesWithTheNextRun(int ill) throws IOException {
    status = ill;
    tell(Map.of());

    assertThat(trouble).containsExactly("HTTP " + ill);
    assertThat(asked.get()).isLessThanOrEqualTo(2);
    assertThat(undelivered()).hasSize(8);

    status = 200;
    tell(Map.of());

    assertThat(bodies).hasSize(16);
    assertThat(bodies.get(0)).isEqualTo(bodies.get(8));
    assertThat(undelivered()).isEmpty();
    assertThat(trouble).hasSize(1);
  }

  @Test
  void anEventThatIsRefusedForGoodIsNotTriedAgain() throws IOException {
    status = 422;
    tell(Map.of());

    assertThat(asked).hasValue(8);
    assertThat(trouble).containsExactly("HTTP 422");
    assertThat(undelivered()).isEmpty();
  }

  @Test
  void aServiceThatHangsHoldsNobodyUp() throws IOException {
    hangs = true;
    long begun = System.nanoTime();
    try (Lineage lineage = lineage(address(), Map.of())) {
      for (RunEvent event : MadeUpRun.good()) {
        lineage.heard(event);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(400));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(trouble).hasSize(1).first().asString().contains("HttpTimeoutException");
    assertThat(undelivered()).hasSize(8);
  }

  @Test
  void anInterruptedRunKeepsWhatItCanNotDeliverAtOnce() throws IOException {
    hangs = true;
    Lineage lineage = lineage(address(), Map.of());
    MadeUpRun.broken(5).forEach(lineage::heard);

    // Nobody closes it: the process would be gone.
    assertThat(undelivered()).hasSize(8).last().asString().contains("\"ABORT\"");
  }

  @Test
  void nobodyListeningIsSaidOnce() throws IOException {
    URI nobody = address();
    server.stop(0);

    try (Lineage lineage = lineage(nobody, Map.of())) {
      MadeUpRun.good().forEach(lineage::heard);
    }

    assertThat(trouble).hasSize(1).first().asString().contains("ConnectException");
    assertThat(undelivered()).hasSize(8);
  }

  private void tell(Map<String, String> environment) {
    try (Lineage lineage = lineage(address(), environment)) {
      MadeUpRun.good().forEach(lineage::heard);
    }
  }

  private Lineage lineage(URI address, Map<String, String> environment) {
    return Lineage.to(
        LineageTarget.parse(address.toString()),
        runs,
        environment,
        "1.0.0",
        "unknown",
        trouble::add,
        SHORT);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private List<String> undelivered() throws IOException {
    Path file = runs.resolve("lineage-undelivered.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
