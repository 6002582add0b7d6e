package jp.tenkai.jobs.message;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.scoring.audit.Finding;
import jp.tenkai.scoring.audit.Subject;

/** Puts a finding of the statistical audit into words. */
public final class FindingText {
  private FindingText() {}

  /** What was found, with the number behind it. */
  public static String of(Catalogue catalogue, Finding finding) {
    String key = "audit.finding." + finding.code().name().toLowerCase(Locale.ROOT);
    Map<String, String> values = new TreeMap<>();
    for (String placeholder : catalogue.placeholders(key)) {
      values.put(
          placeholder,
          placeholder.equals("n") ? Integer.toString(finding.n()) : number(finding.value()));
    }
    return catalogue.text(key, values);
  }

  /** What a finding is about: codes, and a slash between the two of a pair. */
  public static String subject(Subject subject) {
    if (subject instanceof Subject.Indicator indicator) {
      return indicator.code();
    } else if (subject instanceof Subject.Group group) {
      return group.code();
    } else if (subject instanceof Subject.Pair pair) {
      return pair.first() + " / " + pair.second();
    }
    return String.join(" ", ((Subject.Units) subject).codes());
  }

  /** Three significant digits, whole numbers as they are; a dash for none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
