package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import jp.tenkai.datasets.download.RudeServer;
import jp.tenkai.datasets.download.RudeServer.Answer;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command with the configuration that ships, one host of which is a server of the test. Figures
 * are made up; the forms of answers are those of the services.
 */
class FetchCommandTest {
  private static final String KEY = "planted-key-0123456789";

  @TempDir private static Path keys;
  private static SSLContext tls;

  @TempDir private Path folder;
  private final List<Duration> pauses = new ArrayList<>();
  private RudeServer server;
  private Map<String, String> environment = Map.of();

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

  /** Runs the command with a host of the shipped configuration replaced by the server. */
  private CommandRun fetch(String host, String... arguments) throws IOException {
    Path from = Path.of(System.getProperty("tenkai.home"), "conf");
    Path conf = folder.resolve("conf");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = conf.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.writeString(to, Files.readString(file).replace(host, server.host()));
      }
    }
    List<String> line = new ArrayList<>(List.of("fetch"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--conf", conf.toString(), "--out", folder.resolve("out").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        TenkaiCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Surroundings(Optional.of(tls), environment, pauses::add),
            line.toArray(String[]::new));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private List<Landed> landed() throws IOException {
    return Landing.at(folder.resolve("out").resolve("landing")).list();
  }

  private static Answer json(String body, String... headers) {
    return RudeServer.data(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A page as the World Bank's API gives it: three rows in all, two on the first of two pages. */
  private static String page(int page, int pages, int total, String updated, int... years) {
    String rows =
        String.join(
            ",",
            IntStream.of(years)
                .mapToObj(
                    year ->
                        "{\"indicator\":{\"id\":\"PV.EST\",\"value\":\"Stability\"},"
                            + "\"country\":{\"id\":\"KE\",\"value\":\"Kenya\"},"
                            + "\"countryiso3code\":\"KEN\",\"date\":\""
                            + year
                            + "\",\"value\":-1.5,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":1}")
                .toList());
    return "[{\"page\":"
        + page
        + ",\"pages\":"
        + pages
        + ",\"per_page\":2,\"total\":"
        + total
        + ",\"sourceid\":\"3\",\"lastupdated\":\""
        + updated
        + "\"},["
        + rows
        + "]]";
  }

  /** Answers with two pages for every series. */
  private static Answer twoPages(String updated) {
    return (asked, out) ->
        RudeServer.send(
            out,
            "200 OK",
            (asked.target().endsWith("&page=2")
                    ? page(2, 2, 3, updated, 2021)
                    : page(1, 2, 3, updated, 2023, 2022))
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void allPagesOfASeriesAreLandedWithAddressTimeVintageAndLicence() throws IOException {
    server.answers(twoPages("2026-07-13"));

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("5 arrived").contains("10 files").contains("0 failed");
    List<Landed> landed = landed();
    assertThat(landed).hasSize(10);
    assertThat(landed)
        .extracting(l -> l.provenance().name())
        .contains("worldbank-wgi/PV.EST.page-1-of-2.json", "worldbank-wgi/PV.EST.page-2-of-2.json");
    assertThat(landed)
        .allSatisfy(
            l -> {
              assertThat(l.provenance().way()).isEqualTo(Way.FETCHED);
              assertThat(l.provenance().vintage().date()).isEqualTo("2026-07-13");
              assertThat(l.provenance().licence()).isEqualTo("CC BY 4.0");
              assertThat(l.provenance().address()).startsWith(server.address("/v2/country/all/"));
            });
  }

  @Test
  void theSameStateIsNotLandedTwice() throws IOException {
    server.answers(twoPages("2026-07-13"));
    assertThat(fetch("api.worldbank.org", "--source", "worldbank-wgi/api").code()).isZero();

    CommandRun again = fetch("api.worldbank.org", "--source", "worldbank-wgi/api");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("0 arrived").contains("5 unchanged");
    assertThat(landed()).hasSize(10);
  }

  @Test
  void aNewStateIsLandedBesideTheOld() throws IOException {
    server.answers(twoPages("2026-07-13"));
    fetch("api.worldbank.org", "--source", "worldbank-wgi");
    server.answers(twoPages("2026-10-01"));

    fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(landed()).hasSize(20);
  }

  @Test
  void pagesOfTwoStatesAreReadOnceMoreAndNeverMixed() throws IOException {
    AtomicInteger second = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          // Between the first two pages of the first series the service takes in new data.
          boolean isChanged =
              asked.target().endsWith("&page=2") ? second.getAndIncrement() >= 0 : second.get() > 0;
          String updated = isChanged ? "2026-10-01" : "2026-07-13";
          twoPages(updated).write(asked, out);
        });

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(landed())
        .extracting(l -> l.provenance().vintage().date())
        .containsOnly("2026-10-01");
  }

  @Test
  void pagesThatKeepChangingAreRefused() throws IOException {
    AtomicInteger n = new AtomicInteger();
    server.answers(
        (asked, out) -> twoPages("2026-07-" + (10 + n.getAndIncrement() % 20)).write(asked, out));

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("do not belong together").contains("what to do");
    assertThat(landed()).isEmpty();
  }

  @Test
  void aRecordThatIsMissingOnThePagesIsFound() throws IOException {
    server.answers(json(page(1, 1, 3, "2026-07-13", 2023, 2022)));

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("2 records").contains("3 records");
    assertThat(landed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"x\"}]}]",
        "<!doctype html><html><head><title>Sorry</title></head></html>",
        "{\"fault\":{\"faultstring\":\"Rate limit\"}}",
        "",
        "[{\"page\":1,\"pages\":1,\"total\":1,\"lastupdated\":\"2026-07-13\"},[{\"indica"
      })
  void anAnswerThatIsNoDataIsSaidAndNotLanded(String body) throws IOException {
    server.answers(json(body));

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("5 failed");
    assertThat(run.err()).contains(server.address("/v2/country/all/indicator/PV.EST"));
    assertThat(landed()).isEmpty();
  }

  @Test
  void troubleBehindTwoHundredIsTriedAgain() throws IOException {
    AtomicInteger n = new AtomicInteger();
    server.answers(
        (asked, out) -> {
          if (n.getAndIncrement() == 0) {
            json("<html><title>502 Bad Gateway</title></html>").write(asked, out);
          } else {
            twoPages("2026-07-13").write(asked, out);
          }
        });

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(pauses).contains(Duration.ofSeconds(10));
  }

  @Test
  void whatFailsStopsNothingElse() throws IOException {
    server.answers(
        (asked, out) -> {
          if (asked.target().contains("RL.EST")) {
            RudeServer.status("404 Gone", "no such").write(asked, out);
          } else {
            twoPages("2026-07-13").write(asked, out);
          }
        });

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi", "--lang", "ja");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("取得 4 件").contains("失敗 1 件");
    assertThat(run.err()).contains("RL.EST").contains("対処").contains("conf/sources.yaml");
    assertThat(landed()).hasSize(8);
  }

  private static String odata(String next, String... countries) {
    return "{\"@odata.context\":\"https://x/$metadata#WHOSIS_000002\","
        + "\"value\":["
        + String.join(
            ",",
            Arrays.stream(countries)
                .map(
                    c ->
                        "{\"Id\":1,\"IndicatorCode\":\"WHOSIS_000002\",\"SpatialDimType\":\"COUNTRY\","
                            + "\"SpatialDim\":\""
                            + c
                            + "\",\"TimeDim\":2021,\"Dim1\":\"SEX_BTSX\",\"NumericValue\":60.5,"
                            + "\"Value\":\"60.5\",\"Date\":\"2024-08-02T09:43:39+02:00\"}")
                .toList())
        + "]"
        + (next.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + next + "\"")
        + "}";
  }

  @Test
  void linksToTheNextPageAreFollowed() throws IOException {
    server.answers(
        (asked, out) -> {
          boolean isSecond = asked.target().contains("$skip=2");
          String next = server.address(asked.target() + "&$skip=2");
          json(isSecond ? odata("", "GHA") : odata(next, "KEN", "VNM")).write(asked, out);
        });

    CommandRun run = fetch("ghoapi.azureedge.net", "--source", "who-gho");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(landed())
        .extracting(l -> l.provenance().name())
        .contains("who-gho/WHOSIS_000002.page-2-of-2.json");
    assertThat(server.asked().get(0).target()).contains("$filter=SpatialDimType%20eq%20'COUNTRY'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/x", "http://localhost/x", "javascript:1"})
  void aLinkElsewhereIsNotFollowed(String link) throws IOException {
    server.answers(json(odata(link, "KEN")));

    CommandRun run = fetch("ghoapi.azureedge.net", "--source", "who-gho");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("This address is not asked").contains("hosts");
    assertThat(landed()).isEmpty();
  }

  @Test
  void linksInACircleComeToAnEnd() throws IOException {
    server.answers(
        (asked, out) -> json(odata(server.address(asked.target()), "KEN")).write(asked, out));

    assertThat(fetch("ghoapi.azureedge.net", "--source", "who-gho").code()).isEqualTo(1);
    assertThat(landed()).isEmpty();
  }

  private static String comtrade(int rows) {
    return "{\"elapsedTime\":\"0.1 secs\",\"count\":"
        + rows
        + ",\"data\":["
        + String.join(
            ",",
            IntStream.range(0, rows)
                .mapToObj(
                    i ->
                        "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"refYear\":2023,\"period\":\"2023\","
                            + "\"reporterCode\":392,\"flowCode\":\"X\",\"partnerCode\":"
                            + i
                            + ",\"classificationCode\":\"H6\",\"cmdCode\":\"901890\","
                            + "\"primaryValue\":5.5}")
                .toList())
        + "],\"error\":\"\"}";
  }

  @Test
  void theKeyComesFromTheEnvironmentAndIsNeverWritten() throws IOException {
    environment = Map.of("COMTRADE_KEY", KEY);
    server.answers(json(comtrade(600)));

    CommandRun run = fetch("comtradeapi.un.org", "--source", "comtrade/reports");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(server.asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.header("Ocp-Apim-Subscription-Key")).isEqualTo(KEY);
              assertThat(asked.target()).startsWith("/data/v1/get/").doesNotContain(KEY);
            });
    assertThat(run.all()).doesNotContain(KEY);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
      }
    }
  }

  @Test
  void aKeyIsNotShownWhereTheServiceRefusesIt() throws IOException {
    environment = Map.of("COMTRADE_KEY", KEY);
    server.answers((asked, out) -> RudeServer.status("401 Denied", "bad key").write(asked, out));

    CommandRun run = fetch("comtradeapi.un.org", "--source", "comtrade/reports");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("401");
    assertThat(run.all()).doesNotContain(KEY);
  }

  @Test
  void withoutAKeyThePreviewIsAskedAndACutAnswerIsNotBelieved() throws IOException {
    server.answers(json(comtrade(500)));

    CommandRun run = fetch("comtradeapi.un.org", "--source", "comtrade/reports");

    assertThat(run.code()).isEqualTo(1);
    assertThat(server.asked().get(0).target()).startsWith("/public/v1/preview/");
    assertThat(run.err()).contains("cut its answer off").contains("fewer than 500");
    assertThat(landed()).isEmpty();
  }

  @Test
  void bulkFilesAreListedThenFetchedEach() throws IOException {
    environment = Map.of("COMTRADE_KEY", KEY);
    String table =
        "typeCode\tfreqCode\trefPeriodId\trefYear\trefMonth\tperiod\treporterCode\tflowCode"
            + "\tpartnerCode\tpartner2Code\tclassificationCode\tclassificationSearchCode"
            + "\tisOriginalClassification\tcmdCode\taggrLevel\tisLeaf\tcustomsCode\tmosCode"
            + "\tmotCode\tqtyUnitCode\tqty\tisQtyEstimated\taltQtyUnitCode\taltQty"
            + "\tisAltQtyEstimated\tnetWgt\tisNetWgtEstimated\tgrossWgt\tisGrossWgtEstimated"
            + "\tcifvalue\tfobvalue\tprimaryValue\tlegacyEstimationFlag\tisReported\tisAggregate\n"
            + "C\tA\t20230101\t2023\t52\t2023\t392\tX\t404\t0\tH6\tHS\t1\t901890\t6\t1\tC00\t0\t0"
            + "\t8\t1\t0\t-1\t\t0\t1\t0\t\t0\t\t5\t5.5\t0\t1\t0\n";
    server.answers(
        (asked, out) -> {
          if (asked.target().startsWith("/bulk/v1/get/")) {
            json("{\"count\":1,\"data\":[{\"fileUrl\":\""
                    + server.address(
                        "/bulk/v1/file/392/C_A_392_2023_H6_"
                            + asked.target().replaceAll(".*period=(\\d+).*", "$1")
                            + asked.target().replaceAll(".*reporterCode=(\\d+).*", "$1")
                            + ".txt")
                    + "\"}],\"error\":\"\"}")
                .write(asked, out);
          } else {
            json(table + "#" + asked.target() + "\n").write(asked, out);
          }
        });

    CommandRun run = fetch("comtradeapi.un.org", "--source", "comtrade/bulk", "--since", "2026Q3");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(server.asked().get(0).target()).contains("publishedDateFrom=2026-07-01");
    assertThat(landed())
        .isNotEmpty()
        .allSatisfy(l -> assertThat(l.provenance().name()).startsWith("comtrade/C_A_392_2023_H6_"));
  }

  @Test
  void whatIsOlderThanAskedForIsLeftThere() throws IOException {
    server.answers(
        (asked, out) -> {
          assertThat(asked.header("If-Modified-Since")).isEqualTo("Wed, 1 Jul 2026 00:00:00 GMT");
          json(page(1, 1, 1, "2026-05-01", 2023), "Last-Modified: Fri, 01 May 2026 10:00:00 GMT")
              .write(asked, out);
        });

    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank-wgi", "--since", "2026Q3");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out()).contains("2026-05-01");
    assertThat(landed()).isEmpty();
  }

  @Test
  void aDryRunAsksForNothing() throws IOException {
    CommandRun run = fetch("api.worldbank.org", "--source", "worldbank", "--dry-run");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("SP.POP.TOTL?format=json").contains("36 requests");
    assertThat(server.asked()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anUnknownSourceIsAnErrorThatNamesTheKnownOnes() throws IOException {
    CommandRun run = fetch("api.worldbank.org", "--source", "worldbnak");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("worldbnak").contains("worldbank-wdi/api");
  }
}
