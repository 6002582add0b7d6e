package jp.tenkai.export.text;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * Numbers as a reader of one language expects them, rounded half up for display only. A missing
 * value (NaN) is shown as an en dash.
 */
public final class NumberText {

  /** What stands for a missing value. */
  public static final String MISSING = "–";

  private final Language language;

  private NumberText(Language language) {
    this.language = language;
  }

  public static NumberText of(Language language) {
    return new NumberText(language);
  }

  /** A score of 1 to 100 with one decimal. */
  public String score(double value) {
    return fixed(value, "0.0");
  }

  /** A difference in score points, always signed: {@code +3.2}, {@code −1.0}. */
  public String points(double value) {
    return fixed(value, "+0.0;−0.0");
  }

  /** A share between 0 and 1 as a whole percentage. */
  public String percent(double share) {
    return fixed(share * 100, "0") + (Double.isNaN(share) ? "" : "%");
  }

  /** A percentage with one decimal. */
  public String percentage(double percent) {
    return fixed(percent, "0.0") + (Double.isNaN(percent) ? "" : "%");
  }

  /** A share between 0 and 1 as a percentage with one decimal. */
  public String share(double share) {
    return fixed(share * 100, "0.0") + (Double.isNaN(share) ? "" : "%");
  }

  /** A correlation with two decimals: {@code 0.55}, {@code −0.42}. */
  public String correlation(double value) {
    return fixed(value, "0.00;−0.00");
  }

  /** The size of a file: {@code 812 B}, {@code 1.2 MB}, in powers of 1,000. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return fixed((double) bytes, "0") + " B";
    }
    return bytes < 1_000_000
        ? fixed(bytes / 1e3, "#,##0") + " kB"
        : fixed(bytes / 1e6, "#,##0.0") + " MB";
  }

  /** A number of places gained or lost: {@code +3}, {@code −2}, {@code 0}. */
  public String places(double places) {
    return places == 0 ? "0" : fixed(places, "+0;−0");
  }

  /** A whole number with grouping. */
  public String count(double value) {
    return fixed(value, "#,##0");
  }

  /** A whole number with grouping. */
  public String count(long value) {
    return count((double) value);
  }

  /** Any figure in its own unit: up to three significant decimals, grouped. */
  public String figure(double value) {
    double size = Math.abs(value);
    if (size >= 1000) {
      return fixed(value, "#,##0");
    }
    if (size >= 10) {
      return fixed(value, "0.#");
    }
    return fixed(value, size >= 0.1 ? "0.##" : "0.####");
  }

  /** Any figure in its own unit, a very large one in words: {@code 34.7 billion}, {@code 347億}. */
  public String brief(double value) {
    double size = Math.abs(value);
    if (size >= 1e12) {
      return fixed(value / 1e12, "#,##0.0") + (language == Language.EN ? " trillion" : "兆");
    }
    if (language == Language.EN) {
      if (size >= 1e9) {
        return fixed(value / 1e9, "#,##0.0") + " billion";
      }
      return size >= 1e8 ? fixed(value / 1e6, "#,##0.0") + " million" : figure(value);
    }
    return size >= 1e8
        ? fixed(value / 1e8, size >= 1e10 ? "#,##0" : "#,##0.0") + "億"
        : figure(value);
  }

  /** A number of people: {@code 53.4 million}, {@code 5,340万人}; 億 from a hundred million. */
  public String people(double people) {
    if (Double.isNaN(people)) {
      return MISSING;
    }
    return switch (language) {
      case EN ->
          people >= 1e6 ? fixed(people / 1e6, "#,##0.0") + " million" : fixed(people, "#,##0");
      case JA -> {
        if (people >= 1e8) {
          yield fixed(people / 1e8, "#,##0.0") + "億人";
        }
        yield people >= 1e4 ? fixed(people / 1e4, "#,##0") + "万人" : fixed(people, "0") + "人";
      }
    };
  }

  /** A value given in thousand US dollars: {@code US$ 34.5 million}; 億 from a hundred million. */
  public String dollarsFromThousands(double thousands) {
    if (Double.isNaN(thousands)) {
      return MISSING;
    }
    return switch (language) {
      case EN -> "US$ " + fixed(thousands / 1e3, "#,##0.0") + " million";
      case JA ->
          thousands >= 1e5
              ? fixed(thousands / 1e5, "#,##0.0") + "億ドル"
              : fixed(thousands / 1e3, "#,##0.0") + "百万ドル";
    };
  }

  private String fixed(double value, String pattern) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
