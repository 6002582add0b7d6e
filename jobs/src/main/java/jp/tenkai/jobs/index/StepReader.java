package jp.tenkai.jobs.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Located;

/** Reads one step of a method file: the choice for all, and under it those for some. */
final class StepReader {
  private StepReader() {}

  /**
   * The step under a key.
   *
   * @param one reads one choice
   * @param otherwise what holds where the key is not written
   */
  static <T> Optional<Overridable<T>> read(
      Block top, String key, Function<Block, Optional<T>> one, T otherwise) {
    if (!top.has(key)) {
      return Optional.of(Overridable.of(otherwise));
    }
    return top.block(key).flatMap(step -> step(step, one));
  }

  private static <T> Optional<Overridable<T>> step(Block step, Function<Block, Optional<T>> one) {
    Map<Integer, T> levels = new LinkedHashMap<>();
    named(step, "levels", one)
        .forEach(
            (level, choice) -> {
              if (level.text().matches("[1-9][0-9]?")) {
                levels.put(Integer.valueOf(level.text()), choice);
              } else {
                step.problem(
                    ProblemCode.BAD_VALUE, "levels", level.text(), "a level: 1, 2, 3 and so on");
              }
            });
    Map<String, T> groups = byCode(named(step, "groups", one));
    Map<String, T> indicators = byCode(named(step, "indicators", one));
    return one.apply(step).map(standard -> new Overridable<>(standard, levels, groups, indicators));
  }

  private static <T> Map<String, T> byCode(Map<Located, T> located) {
    Map<String, T> byCode = new LinkedHashMap<>();
    located.forEach((code, choice) -> byCode.put(code.text(), choice));
    return byCode;
  }

  private static <T> Map<Located, T> named(
      Block step, String key, Function<Block, Optional<T>> one) {
    Map<Located, T> choices = new LinkedHashMap<>();
    if (step.has(key)) {
      step.named(key)
          .forEach((code, block) -> one.apply(block).ifPresent(c -> choices.put(code, c)));
    }
    return choices;
  }
}
