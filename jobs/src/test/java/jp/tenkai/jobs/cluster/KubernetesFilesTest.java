package jp.tenkai.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenkai.jobs.Main;
import jp.tenkai.jobs.cluster.SparkOperator.Application;
import jp.tenkai.jobs.cluster.SparkOperator.Scheduled;
import jp.tenkai.jobs.cluster.SparkOperator.Spec;
import org.apache.spark.package$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for Kubernetes, read strictly into the classes of their kinds. */
class KubernetesFilesTest {
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (\\S+) (\\S+)$");

  @TempDir Path folder;

  @Test
  void theApplicationIsOneOfTheOperator() {
    Application application = ClusterFile.of("tenkai-sparkapplication.yaml").as(Application.class);
    assertThat(application.apiVersion()).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(application.kind()).isEqualTo("SparkApplication");
    Spec spec = application.spec();
    assertThat(spec.type()).isEqualTo("Java");
    assertThat(spec.mode()).isEqualTo("cluster");
    assertThat(spec.mainClass()).isEqualTo(Main.class.getName());
    assertThat(spec.sparkVersion()).isEqualTo(package$.MODULE$.SPARK_VERSION());
    assertThat(spec.restartPolicy().type()).isEqualTo("Never");
    assertThat(spec.arguments()).first().isEqualTo("refresh");
    assertThat(spec.driver().volumeMounts())
        .allSatisfy(
            mount -> assertThat(spec.volumes()).anyMatch(v -> v.getName().equals(mount.getName())));
  }

  @Test
  void theScheduledOneRunsTheSame() {
    Application application = ClusterFile.of("tenkai-sparkapplication.yaml").as(Application.class);
    Scheduled scheduled = ClusterFile.of("tenkai-scheduled.yaml").as(Scheduled.class);
    assertThat(scheduled.apiVersion()).isEqualTo(application.apiVersion());
    assertThat(scheduled.kind()).isEqualTo("ScheduledSparkApplication");
    assertThat(scheduled.spec().template()).isEqualTo(application.spec());
    assertThat(scheduled.spec().concurrencyPolicy()).isEqualTo("Forbid");
    assertThat(cron(scheduled.spec().schedule())).isEmpty();
  }

  @Test
  void theCronJobIsOneOfKubernetes() {
    CronJob job = ClusterFile.of("tenkai-cronjob.yaml").as(CronJob.class);
    assertThat(job.getApiVersion()).isEqualTo("batch/v1");
    assertThat(job.getKind()).isEqualTo("CronJob");
    assertThat(cron(job.getSpec().getSchedule())).isEmpty();
    assertThat(java.time.ZoneId.of(job.getSpec().getTimeZone())).isNotNull();
    PodSpec pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
    // Kubernetes takes rules for exit codes only together with this.
    assertThat(pod.getRestartPolicy()).isEqualTo("Never");
    Container container = pod.getContainers().get(0);
    assertThat(container.getCommand()).contains(Main.class.getName());
    assertThat(container.getVolumeMounts())
        .allSatisfy(
            mount ->
                assertThat(pod.getVolumes()).anyMatch(v -> v.getName().equals(mount.getName())));
    assertThat(job.getSpec().getJobTemplate().getSpec().getPodFailurePolicy().getRules())
        .filteredOn(rule -> rule.getOnExitCodes() != null)
        .allSatisfy(
            rule ->
                assertThat(rule.getOnExitCodes().getContainerName())
                    .isEqualTo(container.getName()));
  }

  @Test
  void aMisspeltKeyIsFound() throws IOException {
    for (String name : List.of("tenkai-sparkapplication.yaml", "tenkai-cronjob.yaml")) {
      Path wrong = folder.resolve(name);
      Files.writeString(wrong, ClusterFile.of(name).text().replaceFirst("mountPath", "mountpath"));
      Class<?> kind = name.contains("cron") ? CronJob.class : Application.class;
      assertThatThrownBy(() -> new ClusterFile(wrong).as(kind)).hasMessageContaining("mountpath");
    }
  }

  @Test
  void theImageHoldsWhatTheFilesNameInIt() {
    List<MatchResult> copies = COPY.matcher(ClusterFile.of("Dockerfile").text()).results().toList();
    Path home = Path.of(System.getProperty("tenkai.home"));
    assertThat(copies)
        .hasSize(3)
        .allSatisfy(
            copy -> {
              Path from = home.resolve(copy.group(1));
              // What the build makes need not be there yet.
              assertThat(from.startsWith(home.resolve("jobs/target")) || Files.exists(from))
                  .as(from.toString())
                  .isTrue();
            });
    Spec spec = ClusterFile.of("tenkai-sparkapplication.yaml").as(Application.class).spec();
    assertThat(copies)
        .anyMatch(copy -> spec.mainApplicationFile().equals("local://" + copy.group(2)));
    assertThat(ClusterFile.of("Dockerfile").text())
        .contains("apache/spark:" + package$.MODULE$.SPARK_VERSION() + "-");
  }

  /** What cron's own checker says of a schedule; empty where it is good. */
  private String cron(String schedule) {
    try {
      Path table = Files.writeString(folder.resolve("crontab"), schedule + " true\n");
      ClusterFile.Verdict verdict =
          ClusterFile.tool("cron", List.of("crontab", "-n", table.toString()));
      return verdict.code() == 0 ? "" : verdict.said();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
