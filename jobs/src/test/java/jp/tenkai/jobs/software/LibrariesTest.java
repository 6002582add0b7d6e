package jp.tenkai.jobs.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.jobs.software.SoftwareFinding.What;
import org.junit.jupiter.api.Test;

/**
 * The list of libraries is what Maven resolves. After a change of dependencies, write it anew: run
 * this test with {@code -Dtenkai.libraries=write}, and look at the difference before committing it.
 */
class LibrariesTest {
  private static final Path HOME = Path.of(System.getProperty("tenkai.home", ".."));
  private static final Path LIST =
      HOME.resolve("jobs/src/main/resources/jp/tenkai/jobs/software/" + Libraries.RESOURCE);
  private static final String REMEDY =
      "pom.xml and "
          + Libraries.RESOURCE
          + " differ; write the list anew with -Dtest=LibrariesTest -Dtenkai.libraries=write";

  private final SoftwareConf conf = SoftwareFiles.support(HOME.resolve("conf")).orElseThrow();

  @Test
  void namesEveryJarThatTenkaiRunsWithAndItsBytes() throws IOException {
    if ("write".equals(System.getProperty("tenkai.libraries"))) {
      write();
    }
    Map<String, Path> jars = new TreeMap<>();
    for (ClassPathJars.Jar jar : ClassPathJars.all()) {
      if (!isForTests(jar)) {
        jars.put(jar.file().getFileName().toString(), jar.file());
      }
    }

    List<SoftwareFinding> findings = InstalledJars.findings(jars, locked());

    assertThat(findings).as(REMEDY).isEmpty();
    assertThat(locked()).hasSizeGreaterThan(150);
  }

  @Test
  void everyJarOfTheTestsHasItsEntryToo() {
    List<String> without =
        ClassPathJars.all().stream()
            .map(ClassPathJars.Jar::coordinates)
            .filter(name -> conf.of(name).isEmpty())
            .distinct()
            .toList();

    assertThat(without).as("libraries without an entry in conf/software.yaml").isEmpty();
  }

  @Test
  void findsAJarThatIsMissingUnknownOrChanged() throws IOException {
    Path folder = Files.createTempDirectory("jars");
    Path kept = Files.writeString(folder.resolve("kept-1.0.jar"), "as it was");
    Files.writeString(folder.resolve("changed-1.0.jar"), "not as it was");
    Files.writeString(folder.resolve("stranger-9.jar"), "whatever");
    Files.writeString(folder.resolve("tenkai-scoring-1.0.0.jar"), "our own");
    List<Library> listed =
        List.of(
            new Library("org.example", "kept", "1.0", "", "MIT", Sha256.of(kept)),
            new Library("org.example", "changed", "1.0", "", "MIT", "0".repeat(64)),
            new Library("org.example", "missing", "1.0", "linux", "MIT", "0".repeat(64)));

    assertThat(InstalledJars.findings(folder, listed))
        .extracting(SoftwareFinding::what, SoftwareFinding::subject)
        .containsExactly(
            tuple(What.CHANGED_JAR, "org.example:changed"),
            tuple(What.MISSING_JAR, "org.example:missing:linux"),
            tuple(What.UNKNOWN_JAR, "stranger-9.jar"));
  }

  private boolean isForTests(ClassPathJars.Jar jar) {
    return conf.of(jar.coordinates())
        .map(policy -> policy.use() == LibraryPolicy.Use.TEST)
        .orElse(false);
  }

  private static List<Library> locked() throws IOException {
    // Beside the class lies what was there before this test wrote it.
    try (var text = Files.newBufferedReader(LIST)) {
      return Libraries.read(text);
    }
  }

  private void write() throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (ClassPathJars.Jar jar : ClassPathJars.all()) {
      if (!isForTests(jar)) {
        libraries.add(jar.library());
      }
    }
    String rows =
        libraries.stream()
            .map(
                l ->
                    String.join(
                        ",",
                        l.group(),
                        l.artifact(),
                        l.version(),
                        l.classifier(),
                        l.licence(),
                        l.sha256()))
            .sorted()
            .collect(Collectors.joining("\n"));
    Files.writeString(LIST, "group,artifact,version,classifier,licence,sha256\n" + rows + "\n");
  }
}
