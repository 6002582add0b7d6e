package jp.tenkai.jobs.cluster;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of conf/cluster, and the tools that read it. */
record ClusterFile(Path path) {
  private static final ObjectMapper STRICT =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** The models of Kubernetes would keep what they do not know. */
                @Override
                public Boolean hasAnySetter(Annotated a) {
                  return false;
                }
              });

  static ClusterFile of(String name) {
    return new ClusterFile(
        Path.of(System.getProperty("tenkai.home"), "conf", "cluster").resolve(name));
  }

  String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as one of Kubernetes' kinds; a key that the kind does not have is an error. */
  <T> T as(Class<T> kind) {
    try {
      return STRICT.readValue(text(), kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a tool ended, and what it said. */
  record Verdict(int code, String said) {}

  /**
   * Runs a tool.
   *
   * @param debian the package that brings it
   */
  static Verdict tool(String debian, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Verdict(process.waitFor(), said);
    } catch (IOException e) {
      throw new AssertionError(
          command.get(0) + " is missing. On Debian: apt-get install -y " + debian, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
