package jp.tenkai.datasets.who;

import java.util.Locale;
import java.util.Set;

/**
 * A breakdown that a GHO row belongs to. Since 2024 codes repeat their dimension in front: {@code
 * SEX_BTSX} for {@code BTSX}.
 *
 * @param type SEX, AGEGROUP, RESIDENCEAREATYPE, ENVCAUSE and others; empty where unknown
 * @param code the part; empty for the whole
 */
record Dimension(String type, String code) {
  private static final Set<String> TOTALS =
      Set.of("", "BTSX", "TOTL", "TOTAL", "ENVCAUSE000", "ALLAGES", "YEARSALL", "YEARSTOTAL");

  /** A dimension as written in a file, in any of the layouts' spellings. */
  static Dimension of(String typeText, String codeText) {
    String type = typeText.strip().toUpperCase(Locale.ROOT).replace(" ", "");
    String code = codeText.strip().toUpperCase(Locale.ROOT);
    int prefix = code.indexOf('_');
    if (prefix > 0 && (code.startsWith(type + "_") || type.isEmpty())) {
      type = code.substring(0, prefix);
      code = code.substring(prefix + 1);
    }
    return new Dimension(type, code);
  }

  boolean isTotal() {
    return TOTALS.contains(code);
  }

  boolean isAge() {
    return type.equals("AGEGROUP") || type.equals("AGE") || code.startsWith("YEARS");
  }
}
