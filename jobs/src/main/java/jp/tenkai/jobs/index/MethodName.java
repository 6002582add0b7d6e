package jp.tenkai.jobs.index;

import java.util.List;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Nearest;

/** Reads a word from a closed list. */
final class MethodName {
  private MethodName() {}

  /** The word under {@code method}; empty, with the problem noted, when it is not in the list. */
  static String read(Block block, List<String> names) {
    return checked(block, "method", block.text("method"), names);
  }

  /** The word under a key that may be left out. */
  static String read(Block block, String key, List<String> names, String otherwise) {
    return checked(block, key, block.text(key, otherwise), names);
  }

  private static String checked(Block block, String key, String found, List<String> names) {
    if (names.contains(found)) {
      return found;
    }
    if (!found.isEmpty()) {
      block.problem(
          ProblemCode.BAD_VALUE, key, found, Block.oneOf(names) + Nearest.hint(found, names));
    }
    return "";
  }
}
