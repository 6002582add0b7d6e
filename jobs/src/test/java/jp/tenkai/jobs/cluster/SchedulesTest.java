package jp.tenkai.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.jobs.cluster.ClusterFile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for one machine, held against the tools that will read them. */
class SchedulesTest {
  private static final String SERVICE = "tenkai-refresh.service";
  private static final String TIMER = "tenkai-refresh.timer";
  private static final Pattern CALENDAR = Pattern.compile("(?m)^OnCalendar=(.+)$");

  @TempDir Path folder;

  @Test
  void systemdTakesServiceAndTimer() throws IOException {
    install(SERVICE, "", "");
    install(TIMER, "", "");
    assertThat(verify()).isEqualTo(new Verdict(0, ""));
  }

  @Test
  void systemdWouldSayWhatIsWrong() throws IOException {
    install(SERVICE, "Type=exec", "Type=oneshot");
    install(TIMER, "", "");
    assertThat(verify().said()).contains("isn't allowed for Type=oneshot");
  }

  @Test
  void theServiceIsFencedIn() throws IOException {
    install(SERVICE, "", "");
    Verdict verdict =
        ClusterFile.tool(
            "systemd",
            List.of(
                "systemd-analyze",
                "security",
                "--offline=true",
                // Of 10; what is missing to less are the network and code made at run time.
                "--threshold=20",
                folder.resolve(SERVICE).toString()));
    assertThat(verdict.code()).as(verdict.said()).isZero();
  }

  @Test
  void theTimerRunsOnceAQuarter() {
    Matcher calendar = CALENDAR.matcher(ClusterFile.of(TIMER).text());
    assertThat(calendar.find()).isTrue();
    Verdict verdict =
        ClusterFile.tool(
            "systemd",
            List.of(
                "systemd-analyze",
                "calendar",
                "--base-time=2026-12-01 UTC",
                "--iterations=4",
                calendar.group(1)));
    assertThat(verdict.said())
        .contains(
            "2027-01-14 21:17:00 UTC",
            "2027-04-14 21:17:00 UTC",
            "2027-07-14 21:17:00 UTC",
            "2027-10-14 21:17:00 UTC");
  }

  @Test
  void cronTakesTheTable() {
    Verdict verdict =
        ClusterFile.tool(
            "cron", List.of("crontab", "-n", ClusterFile.of("crontab").path().toString()));
    assertThat(verdict.code()).as(verdict.said()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"standalone.sh", "yarn.sh"})
  void theScriptsHandOverWhatTheyAreGiven(String name) throws IOException {
    Path submit = Files.createDirectories(folder.resolve("bin")).resolve("spark-submit");
    Files.writeString(submit, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    Verdict verdict =
        ClusterFile.tool(
            "coreutils",
            List.of(
                "env",
                "SPARK_HOME=" + folder,
                "TENKAI_MASTER=spark://there:7077",
                "HADOOP_CONF_DIR=" + folder,
                "TENKAI_SHARED=/mnt/a b",
                ClusterFile.of(name).path().toString(),
                "refresh",
                "--out",
                "/srv/a b"));
    assertThat(verdict.code()).as(verdict.said()).isZero();
    assertThat(verdict.said().lines())
        .containsSequence("--deploy-mode", "client")
        .containsSequence("--class", "jp.tenkai.jobs.Main")
        .containsSequence("--conf", "spark.tenkai.shared=/mnt/a b")
        .endsWith("refresh", "--out", "/srv/a b");
  }

  /** A unit whose paths are those of this project: systemd looks whether they are there. */
  private void install(String name, String old, String text) throws IOException {
    String unit =
        ClusterFile.of(name).text().replace("/opt/tenkai", System.getProperty("tenkai.home"));
    Files.writeString(folder.resolve(name), old.isEmpty() ? unit : unit.replace(old, text));
  }

  private Verdict verify() {
    return ClusterFile.tool(
        "systemd",
        List.of(
            "systemd-analyze",
            "verify",
            folder.resolve(SERVICE).toString(),
            folder.resolve(TIMER).toString()));
  }
}
