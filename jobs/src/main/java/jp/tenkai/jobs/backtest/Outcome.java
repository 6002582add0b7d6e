package jp.tenkai.jobs.backtest;

/** One thing that happened after a past year, by which its ranking is judged. */
public enum Outcome {
  /** How fast the market grew a year. */
  MARKET_GROWTH("market-growth"),
  /** How large the market was in the end. */
  MARKET("market"),
  /** How fast imports of medical goods grew a year. */
  IMPORTS_GROWTH("imports-growth"),
  /** How large imports of medical goods were in the end. */
  IMPORTS("imports"),
  /** How fast Japan's medical exports to the country grew a year. */
  JAPAN_GROWTH("japan-exports-growth"),
  /** How large Japan's medical exports to the country were in the end. */
  JAPAN("japan-exports");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The key of its name in the catalogue of texts. */
  String key() {
    return "backtest.outcome." + word.replace('-', '_');
  }

  boolean isGrowth() {
    return this == MARKET_GROWTH || this == IMPORTS_GROWTH || this == JAPAN_GROWTH;
  }
}
