package jp.tenkai.scoring.impute;

import java.util.List;

/**
 * A fitted imputation that fills a table again and again, each time with other values drawn at
 * random. Safe for any thread.
 */
@FunctionalInterface
public interface Sampler {

  /**
   * One filled table, one entry a row. A drawn value is a function of seed, draw, code of the row
   * and code of the unit (and of what the method was fitted to), not of thread or order.
   *
   * @param draw the number of the draw, from 0
   */
  List<Imputed> draw(long seed, int draw);
}
