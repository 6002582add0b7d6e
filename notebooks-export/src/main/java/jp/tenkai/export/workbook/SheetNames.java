package jp.tenkai.export.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;

/**
 * The names of the sheets, Japanese, unique, and within Excel's limits: at most 31 characters, none
 * of {@code []:*?/\} and no apostrophe at the ends.
 */
final class SheetNames {

  private static final int STEM = 18;

  private final Phrases phrases;
  private final Map<String, String> stems = new LinkedHashMap<>();

  SheetNames(Labels labels, Phrases phrases) {
    this.phrases = phrases;
    Set<String> taken = new HashSet<>();
    labels
        .strategies()
        .forEach(
            (id, label) -> {
              String stem = stem(label.name().ja());
              String unique = stem;
              for (int n = 2; !taken.add(unique); n++) {
                unique = stem + n;
              }
              stems.put(id, unique);
            });
  }

  String readMe() {
    return phrases.text("workbook.sheet.readme").ja();
  }

  String ranking(String strategy) {
    return stems.get(strategy);
  }

  String opportunity(String strategy) {
    return stems.get(strategy) + " " + phrases.text("workbook.sheet.opportunity").ja();
  }

  String components(String strategy) {
    return stems.get(strategy) + " " + phrases.text("workbook.sheet.components").ja();
  }

  String unranked() {
    return phrases.text("workbook.sheet.unranked").ja();
  }

  String sources() {
    return phrases.text("workbook.sheet.sources").ja();
  }

  private static String stem(String name) {
    String clean = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    String stem = clean.substring(0, Math.min(STEM, clean.length())).strip();
    return stem.isEmpty() ? "-" : stem;
  }
}
