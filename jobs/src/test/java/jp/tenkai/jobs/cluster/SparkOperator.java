package jp.tenkai.jobs.cluster;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;

/**
 * Those keys of the Kubeflow Spark operator's kinds, version v1beta2, that conf/cluster uses. The
 * operator's own definition is in no artifact that a build could read.
 */
final class SparkOperator {
  private SparkOperator() {}

  record Application(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {}

  record Scheduled(String apiVersion, String kind, ObjectMeta metadata, Schedule spec) {}

  record Schedule(
      String schedule,
      String concurrencyPolicy,
      int successfulRunHistoryLimit,
      int failedRunHistoryLimit,
      Spec template) {}

  record Spec(
      String type,
      String mode,
      String image,
      String imagePullPolicy,
      String sparkVersion,
      String mainClass,
      String mainApplicationFile,
      List<String> arguments,
      Map<String, String> sparkConf,
      RestartPolicy restartPolicy,
      List<Volume> volumes,
      Driver driver,
      Executor executor) {}

  record RestartPolicy(String type) {}

  record Driver(
      int cores,
      String memory,
      String serviceAccount,
      List<VolumeMount> volumeMounts,
      PodSecurityContext podSecurityContext,
      SecurityContext securityContext) {}

  record Executor(int instances, int cores, String memory, SecurityContext securityContext) {}
}
