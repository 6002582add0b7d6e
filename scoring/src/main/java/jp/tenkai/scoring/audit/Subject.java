package jp.tenkai.scoring.audit;

import java.util.List;

/** What a finding is about. */
public sealed interface Subject {

  /** An indicator of the index. */
  record Indicator(String code) implements Subject {}

  /** A group of the index, or the index itself by the code of its root. */
  record Group(String code) implements Subject {}

  /**
   * Two nodes of the index, the one that stands earlier in the tree first unless said otherwise.
   */
  record Pair(String first, String second) implements Subject {}

  /** Units in the order of the input. */
  record Units(List<String> codes) implements Subject {

    public Units {
      codes = List.copyOf(codes);
    }
  }
}
