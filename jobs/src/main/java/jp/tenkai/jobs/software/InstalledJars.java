package jp.tenkai.jobs.software;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.jobs.software.SoftwareFinding.What;

/** Holds the jars of a folder against the list of libraries, byte by byte. */
public final class InstalledJars {
  private static final String OWN = "tenkai-";

  private InstalledJars() {}

  /**
   * What differs.
   *
   * @param folder of jars; Tenkai's own are left aside
   */
  public static List<SoftwareFinding> findings(Path folder, List<Library> libraries)
      throws IOException {
    Map<String, Path> jars = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().startsWith(OWN))
          .forEach(file -> jars.put(file.getFileName().toString(), file));
    }
    return findings(jars, libraries);
  }

  /** The same of jars that lie apart, by file name. */
  static List<SoftwareFinding> findings(Map<String, Path> jars, List<Library> libraries)
      throws IOException {
    Map<String, Path> unknown = new TreeMap<>(jars);
    List<SoftwareFinding> findings = new ArrayList<>();
    for (Library library : libraries) {
      Path jar = unknown.remove(library.file());
      if (jar == null) {
        findings.add(new SoftwareFinding(What.MISSING_JAR, library.name(), library.file()));
      } else {
        String found = Sha256.of(jar);
        if (!found.equals(library.sha256())) {
          findings.add(
              new SoftwareFinding(
                  What.CHANGED_JAR,
                  library.name(),
                  library.file() + ", " + found + ", " + library.sha256()));
        }
      }
    }
    for (String jar : unknown.keySet()) {
      findings.add(new SoftwareFinding(What.UNKNOWN_JAR, jar, unknown.get(jar).toString()));
    }
    return findings;
  }
}
