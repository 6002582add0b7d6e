package jp.tenkai.datasets.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
  @TempDir private Path folder;

  @Test
  void theDownloadGoesThroughTheProxyThatTheEnvironmentNames()
      throws IOException, InterruptedException {
    SSLContext tls = RudeServer.context(folder);
    AtomicReference<String> connect = new AtomicReference<>("");
    ExecutorService threads = Executors.newCachedThreadPool();
    try (RudeServer server = RudeServer.start(tls, RudeServer.data(new byte[] {'o', 'k'}));
        ServerSocket proxy = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> tunnel(proxy, server.port(), connect, threads));
      ProxySelector selector =
          EnvironmentProxy.of(Map.of("HTTPS_PROXY", "http://localhost:" + proxy.getLocalPort()));
      // A name that only the proxy can reach, as behind a ministry's firewall.
      String host = server.host();
      Downloader downloader =
          new Downloader(
              Downloader.client(TransferRules.STANDARD, selector).sslContext(tls).build(),
              new AllowedHosts(Map.of(host, Duration.ZERO)),
              TransferRules.STANDARD,
              time -> {},
              new SplittableRandom(1),
              Clock.systemUTC());

      Reply reply =
          downloader.get(
              new Wanted(
                  URI.create("https://" + host + "/a"), Optional.empty(), Validators.NONE, 10),
              new Partial(folder.resolve("draft"), folder.resolve("state")),
              Progress.NONE);

      assertThat(reply).isInstanceOf(Reply.Whole.class);
      assertThat(Files.readString(folder.resolve("draft"))).isEqualTo("ok");
      assertThat(connect.get()).isEqualTo("CONNECT " + host + " HTTP/1.1");
    } finally {
      threads.shutdownNow();
    }
  }

  private static void tunnel(
      ServerSocket proxy, int to, AtomicReference<String> connect, ExecutorService threads) {
    try (Socket client = proxy.accept();
        Socket target = new Socket(InetAddress.getLoopbackAddress(), to)) {
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        head.append((char) client.getInputStream().read());
      }
      connect.set(head.substring(0, head.indexOf("\r\n")));
      client
          .getOutputStream()
          .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      threads.execute(() -> copy(client, target));
      copy(target, client);
    } catch (IOException e) {
      // The test sees that nothing came.
    }
  }

  private static void copy(Socket from, Socket to) {
    byte[] buffer = new byte[1 << 14];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One side hung up.
    }
  }

  @Test
  void hostsWithoutProxyAreAskedDirectly() {
    ProxySelector selector =
        EnvironmentProxy.of(
            Map.of("https_proxy", "proxy.test:3128", "no_proxy", "intra.test, .go.test localhost"));

    assertThat(selector.select(URI.create("https://intra.test/"))).containsExactly(Proxy.NO_PROXY);
    assertThat(selector.select(URI.create("https://data.go.test/")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(selector.select(URI.create("https://x.intra.test/")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(selector.select(URI.create("https://other.test/")).get(0).type())
        .isEqualTo(Proxy.Type.HTTP);
    assertThat(selector.select(URI.create("https://notintra.test/")).get(0).type())
        .isEqualTo(Proxy.Type.HTTP);
  }

  @Test
  void aPasswordInTheProxyIsRefusedAndNotShown() {
    assertThatThrownBy(() -> EnvironmentProxy.of(Map.of("HTTPS_PROXY", "http://u:pass@p.test:1")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageNotContaining("pass@")
        .hasMessageContaining("HTTPS_PROXY");
  }

  @Test
  void withoutTheVariablesJavasOwnSettingsHold() {
    assertThat(EnvironmentProxy.of(Map.of())).isSameAs(ProxySelector.getDefault());
  }
}
