package jp.tenkai.datasets.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server that speaks TLS and HTTP/1.1 on the loopback address and answers byte for byte what a
 * test says, however wrong: it may lie about lengths, hang up, drip, or never stop.
 */
public final class RudeServer implements AutoCloseable {
  /** What a client asked. */
  public record Asked(String target, Map<String, String> headers) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** Writes an answer; when it returns, the connection is closed. */
  public interface Answer {
    void write(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  private static final char[] PASSWORD = "of a test".toCharArray();

  private final SSLServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer;

  private RudeServer(SSLServerSocket socket, Answer answer) {
    this.socket = socket;
    this.answer = answer;
  }

  /** A server with the key of {@link #context}. */
  public static RudeServer start(SSLContext context, Answer answer) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    RudeServer server = new RudeServer(socket, answer);
    server.threads.execute(server::accept);
    return server;
  }

  /**
   * A key for localhost that is made for the test, and a context that trusts it and nobody else.
   */
  public static SSLContext context(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("localhost.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!made.waitFor(1, TimeUnit.MINUTES) || made.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
      var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD);
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(keys);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  public void answers(Answer other) {
    answer = other;
  }

  /** The host and port as an address has them. */
  public String host() {
    return "localhost:" + socket.getLocalPort();
  }

  public String address(String path) {
    return "https://" + host() + path;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every request so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Asked request = read(client);
      asked.add(request);
      answer.write(request, client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      // The client hung up, which is often what a test wants.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Asked read(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null) {
      throw new IOException("nothing was asked");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Asked(first.split(" ")[1], headers);
  }

  /** An answer that is right. */
  public static Answer data(byte[] body, String... headers) {
    return (asked, out) -> send(out, "200 OK", body, headers);
  }

  /** An answer with a status and words. */
  public static Answer status(String status, String words, String... headers) {
    return (asked, out) -> send(out, status, words.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static void send(OutputStream out, String status, byte[] body, String... headers)
      throws IOException {
    head(out, status, with(headers, "Content-Length: " + body.length));
    out.write(body);
  }

  public static void head(OutputStream out, String status, List<String> headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    headers.forEach(h -> head.append(h).append("\r\n"));
    out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static List<String> with(String[] headers, String more) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(more);
    return all;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
