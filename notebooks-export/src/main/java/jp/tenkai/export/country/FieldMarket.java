package jp.tenkai.export.country;

import java.util.List;

/**
 * A field in a country: what it imports, what of that from Japan, who supplies it, and how each
 * strategy judges it.
 *
 * @param imports thousand US dollars a year, NaN where there is no figure or no goods
 * @param fromJapan thousand US dollars a year, NaN where there is no figure
 * @param year of the imports, 0 where unknown
 * @param reference of the imports, 0 where there is none
 * @param suppliers the largest, in order
 * @param suppliersReference 0 where there are none
 */
record FieldMarket(
    String field,
    List<Judgement> judgements,
    double imports,
    double fromJapan,
    int year,
    int reference,
    List<Supplier> suppliers,
    int suppliersReference) {

  /**
   * A strategy's judgement of the field in the country.
   *
   * @param rank among the country's fields, 0 where it has none; so are the ends of its interval
   */
  record Judgement(
      String strategy, double score, String scoreClass, int rank, int rankLow, int rankHigh) {

    boolean isScored() {
      return !Double.isNaN(score);
    }
  }

  /** Japan's part of the imports, from 0 to 1; NaN where there are none. */
  double japanShare() {
    return imports > 0 ? fromJapan / imports : Double.NaN;
  }
}
