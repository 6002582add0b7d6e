package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.download.RudeServer;
import jp.tenkai.datasets.download.RudeServer.Answer;
import jp.tenkai.jobs.fetch.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key is planted, and a service repeats it wherever it can: it must be found nowhere, neither on
 * the screen nor in any file.
 */
class PlantedKeyTest {
  private static final String KEY = "planted-key-0123456789";

  @TempDir private static Path keys;
  private static SSLContext tls;

  @TempDir private Path folder;
  private RudeServer server;
  private Map<String, String> environment = Map.of("COMTRADE_KEY", KEY);

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

  @Test
  void repeatedInAnErrorPage() throws IOException {
    assertHidden(RudeServer.status("401 Denied", "The key '" + KEY + "' is not known."), 1);
  }

  /** The message keeps the beginning of a page only: the key is cut in two there. */
  @Test
  void repeatedWhereTheMessageIsCutOff() throws IOException {
    for (int before = 96; before < 170; before += 7) {
      assertHidden(RudeServer.status("403 Denied", "x".repeat(before) + " " + KEY), 1);
    }
  }

  @Test
  void repeatedInTheStatusLine() throws IOException {
    assertHidden(RudeServer.status("403 No such key " + KEY, ""), 1);
  }

  @Test
  void repeatedInARedirectToAStranger() throws IOException {
    assertHidden(
        RudeServer.status("302 Found", "", "Location: https://stranger.example/?key=" + KEY), 1);
  }

  @Test
  void repeatedInARedirectToTheServiceItself() throws IOException {
    assertHidden(
        (asked, out) ->
            RudeServer.status("302 Found", "", "Location: /elsewhere?key=" + KEY).write(asked, out),
        1);
  }

  @Test
  void repeatedInAPageThatSaysAllIsWell() throws IOException {
    assertHidden(
        RudeServer.data(
            ("<html><body>Your key " + KEY + " has expired</body></html>")
                .getBytes(StandardCharsets.UTF_8)),
        1);
  }

  @Test
  void repeatedInTheDataOrItsHeaders() throws IOException {
    byte[] data = comtrade("").getBytes(StandardCharsets.UTF_8);

    assertHidden(RudeServer.data(comtrade(KEY).getBytes(StandardCharsets.UTF_8)), 1);
    assertHidden(RudeServer.data(data, "ETag: \"" + KEY + "\""), 1);
  }

  @Test
  void takenFromAFileAndNotRepeatedItIsNowhereEither() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    environment = Map.of("COMTRADE_KEY_FILE", file.toString());

    assertHidden(RudeServer.data(comtrade("").getBytes(StandardCharsets.UTF_8)), 0);

    assertThat(server.asked())
        .isNotEmpty()
        .allSatisfy(asked -> assertThat(asked.header("Ocp-Apim-Subscription-Key")).isEqualTo(KEY));
  }

  @Test
  void aFileThatOthersCanReadIsRefusedAndNothingIsAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    environment = Map.of("COMTRADE_KEY_FILE", file.toString());

    assertHidden(RudeServer.data(new byte[0]), 1);

    assertThat(server.asked()).isEmpty();
  }

  private void assertHidden(Answer answer, int code) throws IOException {
    server.answers(answer);
    CommandRun run = fetch();

    assertThat(run.code()).as(run.all()).isEqualTo(code);
    assertThat(run.all()).doesNotContain(KEY).doesNotContain("planted");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain("planted");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("planted-key");
      }
    }
  }

  private CommandRun fetch() throws IOException {
    Path from = Path.of(System.getProperty("tenkai.home"), "conf");
    Path conf = folder.resolve("conf");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = conf.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.writeString(to, Files.readString(file).replace("comtradeapi.un.org", server.host()));
      }
    }
    Files.createDirectories(folder.resolve("out"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        TenkaiCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Surroundings(Optional.of(tls), environment, pause -> {}),
            List.of(
                    "fetch",
                    "--source",
                    "comtrade/reports",
                    "--conf",
                    conf.toString(),
                    "--out",
                    folder.resolve("out").toString())
                .toArray(String[]::new));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** An answer in the form of UN Comtrade's, with made-up figures. */
  private static String comtrade(String word) {
    return "{\"elapsedTime\":\"0.1"
        + " secs\",\"count\":1,\"data\":[{\"typeCode\":\"C\",\"freqCode\":\"A\","
        + "\"refPeriodId\":20230101,\"refYear\":2023,\"refMonth\":52,\"period\":\"2023\","
        + "\"reporterCode\":392,\"flowCode\":\"X\",\"partnerCode\":404,\"partner2Code\":0,"
        + "\"classificationCode\":\"H6\",\"cmdCode\":\"901890\",\"customsCode\":\"C00\",\"motCode\":0,"
        + "\"qty\":1,\"netWgt\":1,\"cifvalue\":null,\"fobvalue\":5.5,\"primaryValue\":5.5,"
        + "\"aggrLevel\":6,\"isReported\":true,\"note\":\""
        + word
        + "\"}],\"error\":\"\"}";
  }
}
