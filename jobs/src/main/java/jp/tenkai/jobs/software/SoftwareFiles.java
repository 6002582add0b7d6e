package jp.tenkai.jobs.software;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.ConfText;
import jp.tenkai.jobs.yaml.YamlFile;

/** The two files about software in the folder of the configuration. */
public final class SoftwareFiles {
  /** The file of support. */
  public static final String SOFTWARE = "software.yaml";

  /** The file of known vulnerabilities. */
  public static final String ADVISORIES = "advisories.yaml";

  private SoftwareFiles() {}

  /**
   * What software.yaml says; empty where a folder of somebody's own does not have it.
   *
   * @throws UnusableInput with everything that is wrong, by line
   */
  public static Optional<SoftwareConf> support(Path conf) {
    Path file = conf.resolve(SOFTWARE);
    String shown = "conf/" + SOFTWARE;
    return Files.exists(file)
        ? Optional.of(
            YamlFile.read(shown, ConfText.read(file, shown), top -> new SupportReader().read(top)))
        : Optional.empty();
  }

  /**
   * What advisories.yaml says.
   *
   * @throws UnusableInput when it is not there, or with everything that is wrong, by line
   */
  public static Advisories advisories(Path conf) {
    String shown = "conf/" + ADVISORIES;
    return YamlFile.read(
        shown,
        ConfText.read(conf.resolve(ADVISORIES), shown),
        top -> new AdvisoriesReader().read(top));
  }
}
