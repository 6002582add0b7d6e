package jp.tenkai.export.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the references of one report in the order in which they are first named. */
final class References {

  private final Map<Reference, Integer> numbers = new LinkedHashMap<>();

  /** The number of a reference, from 1; the same for the same reference. */
  int number(Reference reference) {
    return numbers.computeIfAbsent(reference, unseen -> numbers.size() + 1);
  }

  /** All of them; the first has number 1. */
  List<Reference> inOrder() {
    return List.copyOf(numbers.keySet());
  }
}
