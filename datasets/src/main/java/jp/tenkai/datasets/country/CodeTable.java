package jp.tenkai.datasets.country;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.datasets.quarantine.Refusal;

/** Every code of every system, with what it means in which years. */
final class CodeTable {
  private static final CountryMatch UNKNOWN = new CountryMatch.IsNot(Refusal.UNKNOWN_COUNTRY);

  private final Map<CodeSystem, Map<String, List<Meaning>>> meanings =
      new EnumMap<>(CodeSystem.class);

  /** What a code means from one year to another, both included. */
  record Meaning(int from, int to, CountryMatch match) {
    static final int EVER = Integer.MIN_VALUE;
    static final int STILL = Integer.MAX_VALUE;

    static Meaning always(CountryMatch match) {
      return new Meaning(EVER, STILL, match);
    }

    private boolean holdsIn(int year) {
      return from <= year && year <= to;
    }

    private boolean meets(Meaning other) {
      return from <= other.to && other.from <= to;
    }
  }

  CodeTable() {
    for (CodeSystem system : CodeSystem.values()) {
      meanings.put(system, new HashMap<>());
    }
  }

  /** Adds a meaning. A code may not mean two things in one year. */
  void add(CodeSystem system, String code, Meaning meaning) {
    Map<String, List<Meaning>> ofSystem = meanings.get(system);
    String key = key(system, code);
    List<Meaning> known = ofSystem.get(key);
    if (known == null) {
      known = new ArrayList<>(1);
      ofSystem.put(key, known);
    }
    for (Meaning other : known) {
      if (other.meets(meaning)) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT, "country register: %s '%s' has two meanings in a year", system, code));
      }
    }
    known.add(meaning);
  }

  CountryMatch match(CodeSystem system, String code, int year) {
    for (Meaning meaning : meanings.get(system).getOrDefault(key(system, code), List.of())) {
      if (meaning.holdsIn(year)) {
        return meaning.match();
      }
    }
    return UNKNOWN;
  }

  /**
   * Official files write 4 for 004, and 'X1 ' for X1; no system has two codes that differ only so.
   */
  private static String key(CodeSystem system, String code) {
    String plain = code.strip();
    return switch (system) {
      case M49, BACI, COMTRADE, JAPAN_CUSTOMS, IHME -> withoutZeros(plain);
      case ISO3, ISO2, WORLD_BANK, WHO, DHS, SPELLING -> plain;
    };
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
