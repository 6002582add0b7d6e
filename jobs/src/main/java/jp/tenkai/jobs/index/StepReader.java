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
   * A step that each indicator goes through.
   *
   * @param one reads one choice
   * @param otherwise what holds where the key is not written
   */
  static <T> Optional<Overridable<T>> ofIndicators(
      Block top, String key, Function<Block, Optional<T>> one, T otherwise) {
    return read(top, key, otherwise, step -> step(step, one, named(step, "indicators", one)));
  }

  /** A step that each group goes through; there is nothing to say of a single indicator. */
  static <T> Optional<Overridable<T>> ofGroups(
      Block top, String key, Function<Block, Optional<T>> one, T otherwise) {
    return read(top, key, otherwise, step -> step(step, one, Map.of()));
  }

  private static <T> Optional<Overridable<T>> read(
      Block top, String key, T otherwise, Function<Block, Optional<Overridable<T>>> step) {
    return top.has(key) ? top.block(key).flatMap(step) : Optional.of(Overridable.of(otherwise));
  }

  private static <T> Optional<Overridable<T>> step(
      Block step, Function<Block, Optional<T>> one, Map<Located, T> indicators) {
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
    return one.apply(step)
        .map(standard -> new Overridable<>(standard, levels, groups, byCode(indicators)));
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
