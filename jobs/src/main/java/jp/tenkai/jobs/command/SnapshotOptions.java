package jp.tenkai.jobs.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of commands that read a snapshot under a configuration. */
final class SnapshotOptions {
  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description = "The configuration / 設定フォルダ (default: conf)")
  Path conf = Home.home().resolve("conf");

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "The snapshot / スナップショット (default: datasets/snapshot)")
  Path snapshot = Home.home().resolve("datasets").resolve("snapshot");
}
