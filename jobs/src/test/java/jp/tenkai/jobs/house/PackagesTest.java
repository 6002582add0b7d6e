package jp.tenkai.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every package says in its package-info what its word means. */
class PackagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"scoring", "datasets", "notebooks-export", "jobs"})
  void everyPackageIsDefined(String module) throws IOException {
    Path sources = Path.of(System.getProperty("tenkai.home"), module, "src/main/java");
    List<Path> packages;
    try (Stream<Path> files = Files.walk(sources)) {
      packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
    }
    assertThat(packages).isNotEmpty();
    for (Path each : packages) {
      assertThat(each.resolve("package-info.java")).content().contains("/**");
    }
  }
}
