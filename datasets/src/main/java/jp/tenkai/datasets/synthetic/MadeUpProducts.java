package jp.tenkai.datasets.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Codes of six digits that look like the Harmonized System's and are none of it in particular: as
 * many as HS 2017 has, spread over its 96 chapters, each with how often it is traded.
 */
final class MadeUpProducts {
  /** As in HS 2017. */
  static final int COUNT = 5_384;

  private static final int CHAPTERS = 97;
  private static final int RESERVED_CHAPTER = 77;
  private static final int[] SUBHEADINGS = {10, 20, 30, 40, 50, 90};

  /** The standard deviation of the logarithm of pairs per product in BACI 2024. */
  private static final double POPULARITY = 1.0;

  private static final int CHAPTER = 10_000;
  private static final int HEADING = 100;

  private final byte[][] text = new byte[COUNT][];
  private final double[] weights = new double[COUNT];
  private final double[] weightsFrom = new double[COUNT + 1];

  MadeUpProducts(long seed) {
    int chapters = CHAPTERS - 1;
    int at = 0;
    for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
      if (chapter != RESERVED_CHAPTER) {
        int before = chapter < RESERVED_CHAPTER ? chapter - 1 : chapter - 2;
        int size = COUNT * (before + 1) / chapters - COUNT * before / chapters;
        for (int i = 0; i < size; i++) {
          int code =
              chapter * CHAPTER
                  + (1 + i / SUBHEADINGS.length) * HEADING
                  + SUBHEADINGS[i % SUBHEADINGS.length];
          text[at++] =
              String.format(Locale.ROOT, "%06d,", code).getBytes(StandardCharsets.US_ASCII);
        }
      }
    }
    LogNormal popularity = new LogNormal(1, POPULARITY);
    Draws draws = new Draws(seed, -4, 0);
    for (int i = 0; i < COUNT; i++) {
      weights[i] = popularity.draw(draws.bits());
    }
    for (int i = COUNT - 1; i >= 0; i--) {
      weightsFrom[i] = weightsFrom[i + 1] + weights[i];
    }
  }

  /** A code and a comma. */
  byte[] text(int product) {
    return text[product];
  }

  /**
   * Picks some products, the more traded ones more often.
   *
   * @param picked as long as there are products; takes the picked ones, ascending
   */
  void pick(int count, Draws draws, int[] picked) {
    int left = count;
    for (int product = 0; left > 0; product++) {
      boolean must = left == COUNT - product;
      if (must || draws.unit() * weightsFrom[product] < left * weights[product]) {
        picked[count - left] = product;
        left--;
      }
    }
  }
}
