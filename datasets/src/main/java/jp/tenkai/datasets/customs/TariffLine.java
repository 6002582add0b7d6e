package jp.tenkai.datasets.customs;

import java.util.Map;
import java.util.Objects;

/**
 * A line of Japan's tariff (実行関税率表).
 *
 * @param code four, six or nine digits without points
 * @param level how deep in the tree, from 0
 * @param description in Japanese, from the heading down, joined by " / "
 * @param duties each kind of rate (基本, WTO協定, EPA_...) that is stated, as written
 * @param file the file it stands in
 * @param row the number of the line in the tree, in reading order, from 1
 */
public record TariffLine(
    String code, int level, String description, Map<String, String> duties, String file, long row) {
  public TariffLine {
    duties = Map.copyOf(duties);
    Objects.requireNonNull(file, "file");
    if (!code.matches("\\d{4}(\\d{2}(\\d{3})?)?")) {
      throw new IllegalArgumentException("code must have 4, 6 or 9 digits, found " + code);
    }
  }
}
