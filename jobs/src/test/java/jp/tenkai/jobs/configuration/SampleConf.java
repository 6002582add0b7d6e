package jp.tenkai.jobs.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * A small sound configuration with every kind of entry, to be broken by tests. Figures invented.
 */
final class SampleConf {
  static final String SOURCES = "sources.yaml";
  static final String INDICATORS = "indicators.yaml";
  static final String FIELDS = "fields.yaml";
  static final String SNAPSHOT = "snapshot.yaml";
  static final String QUALITY = "quality.yaml";
  static final String EQUIVALENTS = "equivalents.yaml";
  static final String STRATEGY = "strategies/sample.yaml";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private SampleConf() {}

  static SampleConf full() {
    var conf = new SampleConf();
    for (String name :
        List.of(SOURCES, INDICATORS, FIELDS, SNAPSHOT, QUALITY, EQUIVALENTS, STRATEGY)) {
      conf.files.put(name, resource("full/" + name));
    }
    return conf;
  }

  /** The same with a strategy that says no more than it must. */
  static SampleConf minimal() {
    return full()
        .put(STRATEGY, new String(resource("minimal-strategy.yaml"), StandardCharsets.UTF_8));
  }

  static byte[] resource(String name) {
    try (var bytes = SampleConf.class.getResourceAsStream(name)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleConf put(String file, String text) {
    return put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  SampleConf put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  SampleConf without(String file) {
    files.remove(file);
    return this;
  }

  /** Replaces a text that must stand in the file exactly once. */
  SampleConf with(String file, String old, String text) {
    String before = text(file);
    int at = before.indexOf(old);
    if (at < 0 || before.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException("must stand once in " + file + ": " + old);
    }
    return put(file, before.replace(old, text));
  }

  SampleConf encoded(String file, Charset charset) {
    return put(file, text(file).getBytes(charset));
  }

  String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** The line, from 1, of the first occurrence of a text. */
  long line(String file, String text) {
    String before = text(file);
    int at = before.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException("not in " + file + ": " + text);
    }
    return 1 + before.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  Configuration read(Path folder) {
    write(folder);
    return ConfigurationReader.read(folder);
  }

  /** What is wrong with it; empty when it is sound. */
  List<Problem> problems(Path folder) {
    try {
      read(folder);
      return List.of();
    } catch (UnusableInput e) {
      return e.problems();
    }
  }

  void write(Path folder) {
    try {
      for (var file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
