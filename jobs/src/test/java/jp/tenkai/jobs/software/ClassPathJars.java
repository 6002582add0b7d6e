package jp.tenkai.jobs.software;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.release.Sha256;

/** The jars that this test runs with, as they lie in Maven's local repository. */
final class ClassPathJars {
  private ClassPathJars() {}

  /** A jar with what its path says of it. */
  record Jar(Path file, Path repository, String group, String artifact, String version) {
    String coordinates() {
      return group + ":" + artifact;
    }

    String classifier() {
      String name = file.getFileName().toString();
      String rest = name.substring((artifact + "-" + version).length(), name.length() - 4);
      return rest.startsWith("-") ? rest.substring(1) : rest;
    }

    Library library() throws IOException {
      return new Library(
          group,
          artifact,
          version,
          classifier(),
          PomLicences.of(repository, group, artifact, version),
          Sha256.of(file));
    }
  }

  /** All that come from the repository, by file name. */
  static List<Jar> all() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Map<String, Jar> jars = new TreeMap<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath().normalize();
      if (entry.endsWith(".jar")
          && !entry.contains("tenkai-")
          && !entry.contains("console-standalone")) {
        Jar jar = jar(file);
        jars.put(file.getFileName().toString(), jar);
      }
    }
    List<Jar> sorted = new ArrayList<>(jars.values());
    sorted.sort(Comparator.comparing(jar -> jar.file().getFileName().toString()));
    return sorted;
  }

  /** The path is repository/group/parts/artifact/version/file. */
  private static Jar jar(Path file) {
    Path version = file.getParent();
    Path artifact = version.getParent();
    List<String> group = new ArrayList<>();
    Path above = artifact.getParent();
    while (above != null && !above.getFileName().toString().equals("repository")) {
      group.add(0, above.getFileName().toString());
      above = above.getParent();
    }
    if (above == null) {
      throw new IllegalStateException("not in Maven's local repository: " + file);
    }
    return new Jar(
        file,
        above,
        String.join(".", group),
        artifact.getFileName().toString(),
        version.getFileName().toString());
  }
}
