package jp.tenkai.jobs.yaml;

import java.util.Optional;
import java.util.function.Function;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.yaml.YamlValue.Mapping;

/** Reads one file that stands by itself. */
public final class YamlFile {
  private YamlFile() {}

  /**
   * What a reader makes of the file's block of keys.
   *
   * @param name what messages call the file
   * @throws UnusableInput with everything that is wrong, by line
   */
  public static <T> T read(String name, String text, Function<Block, Optional<T>> reader) {
    Problems problems = new Problems();
    YamlValue root = YamlTree.parse(name, text, problems);
    Reading reading = new Reading(name, problems, RetiredKeys.STANDARD);
    Optional<T> read = Optional.empty();
    if (root instanceof Mapping mapping) {
      read = reader.apply(new Block(reading, "", 1, mapping));
    } else {
      reading.problem(ProblemCode.WRONG_TYPE, root.line(), root.shown(), "a block of keys");
    }
    problems.throwIfAny();
    return read.orElseThrow();
  }
}
