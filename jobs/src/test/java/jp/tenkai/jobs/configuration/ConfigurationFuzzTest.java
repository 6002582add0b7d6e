package jp.tenkai.jobs.configuration;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.datasets.fuzz.Hostile;

/** A sound configuration of which one file is hostile. */
class ConfigurationFuzzTest {
  private static Path folder;

  @FuzzTest
  void sources(byte[] bytes) throws IOException {
    read(SampleConf.SOURCES, bytes);
  }

  @FuzzTest
  void indicators(byte[] bytes) throws IOException {
    read(SampleConf.INDICATORS, bytes);
  }

  @FuzzTest
  void fields(byte[] bytes) throws IOException {
    read(SampleConf.FIELDS, bytes);
  }

  @FuzzTest
  void snapshot(byte[] bytes) throws IOException {
    read(SampleConf.SNAPSHOT, bytes);
  }

  @FuzzTest
  void quality(byte[] bytes) throws IOException {
    read(SampleConf.QUALITY, bytes);
  }

  @FuzzTest
  void equivalents(byte[] bytes) throws IOException {
    read(SampleConf.EQUIVALENTS, bytes);
  }

  @FuzzTest
  void strategy(byte[] bytes) throws IOException {
    read(SampleConf.STRATEGY, bytes);
  }

  @FuzzTest
  void mirror(byte[] bytes) throws IOException {
    Path conf = folder();
    Files.write(conf.resolve("mirror.yaml"), bytes);
    Hostile.refusing(() -> ConfigurationReader.readMirror(conf));
  }

  private static void read(String name, byte[] bytes) throws IOException {
    Path conf = folder();
    Path file = conf.resolve(name);
    byte[] sound = Files.readAllBytes(file);
    Files.write(file, bytes);
    try {
      Hostile.refusing(() -> ConfigurationReader.read(conf));
    } finally {
      Files.write(file, sound);
    }
  }

  private static Path folder() {
    if (folder == null) {
      folder = Hostile.folder("conf");
      SampleConf.full().write(folder);
    }
    return folder;
  }
}
