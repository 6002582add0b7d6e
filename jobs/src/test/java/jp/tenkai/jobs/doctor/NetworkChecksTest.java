package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that answers, one whose clock differs, one that speaks no TLS, and none. */
class NetworkChecksTest {
  private ServerSocket server;
  private volatile Instant theirs = Instant.now();

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answer, "made-up service");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void answer() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] asked = new byte[4];
        int read = socket.getInputStream().readNBytes(asked, 0, asked.length);
        String date =
            DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .format(theirs.atZone(ZoneOffset.UTC));
        String head = "HTTP/1.1 404 Not Found\r\nDate: " + date + "\r\nContent-Length: 0\r\n\r\n";
        if (read == asked.length) {
          socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
          socket.getOutputStream().flush();
          socket.shutdownOutput();
        }
      } catch (IOException e) {
        // The test is over, or the client hung up, which it may.
      }
    }
  }

  @Test
  void anyAnswerWillDo() throws IOException {
    assertThat(Look.at(service("http")).values()).containsEntry("status", 404);
  }

  @Test
  void clocksAreCompared() throws IOException {
    theirs = Instant.now().minusSeconds(3600);

    Finding finding = Look.at(service("http"));
    assertThat(finding.about()).isEqualTo("clock");
    assertThat((long) finding.values().get("seconds")).isBetween(3590L, 3700L);
  }

  @Test
  void aServiceThatSpeaksNoTlsIsNone() throws IOException {
    assertThat(Look.word(service("https"))).isEqualTo("bad silent");
  }

  @Test
  void nobodyAnswers() throws IOException {
    NetworkChecks.Service check = service("https");
    server.close();

    assertThat(Look.word(check)).isEqualTo("bad silent");
  }

  @Test
  void aNameThatNobodyKnowsIsToldFromASilentHost() throws IOException {
    Finding finding =
        Look.at(
            new NetworkChecks.Service(
                URI.create("https://no-such-host.invalid/"),
                NetworkChecks.Service.client(Map.of())));

    assertThat(finding.values().get("problem")).isEqualTo("UnresolvedAddressException");
  }

  @Test
  void theProxyIsNamedUnlessItHoldsAPassword() throws IOException {
    assertThat(
            Look.at(
                    new NetworkChecks.ProxySettings(
                        Map.of("HTTPS_PROXY", "http://proxy.example.org:3128")))
                .values()
                .toString())
        .contains("proxy.example.org");
    Finding wrong =
        Look.at(
            new NetworkChecks.ProxySettings(
                Map.of("HTTPS_PROXY", "http://me:hidden-word@proxy.example.org:3128")));
    assertThat(wrong.verdict()).isEqualTo(Verdict.BAD);
    assertThat(wrong.values().toString()).doesNotContain("hidden-word");
  }

  private NetworkChecks.Service service(String scheme) {
    return new NetworkChecks.Service(
        URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/"),
        NetworkChecks.Service.client(Map.of()));
  }
}
