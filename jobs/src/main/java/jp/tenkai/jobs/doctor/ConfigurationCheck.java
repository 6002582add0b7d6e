package jp.tenkai.jobs.doctor;

import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.message.ProblemText;

/**
 * What an analyst decides: all of it can be read, and what it names exists.
 *
 * @param conf the configuration's folder
 * @param catalogue of the language in which a mistake is told
 */
record ConfigurationCheck(Path conf, Catalogue catalogue) implements Check {
  @Override
  public String id() {
    return "configuration";
  }

  @Override
  public Finding look() {
    try {
      Configuration configuration = ConfigurationReader.read(conf);
      return Finding.ok(
          "ok",
          Map.of(
              "strategies", configuration.strategies().size(),
              "indicators", configuration.indicators().size(),
              "sources", configuration.sources().size()));
    } catch (UnusableInput e) {
      return Finding.bad(
          "wrong", Map.of("problem", first(catalogue, e), "count", e.problems().size()));
    }
  }

  /** The first line of the first problem. */
  static String first(Catalogue catalogue, UnusableInput unusable) {
    return new ProblemText(catalogue).lines(unusable.problems().get(0)).get(0);
  }
}
