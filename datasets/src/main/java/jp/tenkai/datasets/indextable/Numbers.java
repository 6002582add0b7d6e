package jp.tenkai.datasets.indextable;

/** Reads a number as people and programs write it: no words, no hexadecimal, no suffixes. */
public final class Numbers {
  /** How messages say what is read. */
  public static final String FORM = "a number such as 1234.5, or nothing";

  private Numbers() {}

  /** True for an empty cell and for R's word for it. */
  public static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  /** The number; NaN for a text that is none or that no double holds. */
  public static double parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!fits) {
        return Double.NaN;
      }
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isInfinite(number) ? Double.NaN : number;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
