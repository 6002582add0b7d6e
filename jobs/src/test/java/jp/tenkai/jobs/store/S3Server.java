package jp.tenkai.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A server that speaks S3, in a process of its own, with its objects in memory. It is S3Proxy,
 * which the build puts into {@code jobs/target/s3}.
 */
final class S3Server implements AutoCloseable {
  private static final int SECONDS = 90;

  private final Process process;
  private final String endpoint;

  private S3Server(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static S3Server start(Path folder) throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("tenkai.home"), "jobs", "target", "s3", "s3proxy.jar");
    assertThat(jar)
        .as("the S3 server; './mvnw -pl jobs -am process-test-resources' downloads it")
        .exists();
    String endpoint;
    try (ServerSocket free = new ServerSocket(0)) {
      endpoint = "http://127.0.0.1:" + free.getLocalPort();
    }
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.authorization=none
        s3proxy.endpoint=%s
        s3proxy.ignore-unknown-headers=true
        jclouds.provider=transient-nio2
        """
            .formatted(endpoint));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, endpoint);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!server.answers()) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as(Files.readString(folder.resolve("s3proxy.log")))
          .isTrue();
      Thread.sleep(100);
    }
    return server;
  }

  private boolean answers() throws InterruptedException {
    try {
      return send(HttpRequest.newBuilder(URI.create(endpoint)).build()) < 500;
    } catch (IOException e) {
      return false;
    }
  }

  private static int send(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** The address of a new bucket. */
  String bucket() throws IOException, InterruptedException {
    String name = "tenkai-" + UUID.randomUUID();
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(endpoint + "/" + name))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(send(put)).isEqualTo(200);
    return "s3a://" + name;
  }

  /** How Hadoop reaches it, as definitions for a Java process. */
  List<String> settings() {
    return List.of(
        "fs.s3a.endpoint=" + endpoint,
        "fs.s3a.endpoint.region=us-east-1",
        "fs.s3a.path.style.access=true",
        "fs.s3a.connection.ssl.enabled=false",
        "fs.s3a.access.key=test",
        "fs.s3a.secret.key=test");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
