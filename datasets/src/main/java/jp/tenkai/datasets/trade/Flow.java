package jp.tenkai.datasets.trade;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * One bilateral flow.
 *
 * @param year the calendar year
 * @param exporter who exported
 * @param importer who imported
 * @param product what, in the file's revision of the Harmonized System
 * @param valueKusd thousand current US dollars, 0 or more
 * @param quantityTonnes metric tonnes, NaN where the source gives none
 * @param file the file it stands in
 * @param row the line of the file, from 1
 */
public record Flow(
    int year,
    CountryCode exporter,
    CountryCode importer,
    HsCode product,
    double valueKusd,
    double quantityTonnes,
    String file,
    long row) {
  public Flow {
    Objects.requireNonNull(exporter, "exporter");
    Objects.requireNonNull(importer, "importer");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(file, "file");
    if (!(valueKusd >= 0) || Double.isInfinite(valueKusd)) {
      throw new IllegalArgumentException("value must be finite and 0 or more: " + valueKusd);
    }
    if (quantityTonnes < 0 || Double.isInfinite(quantityTonnes)) {
      throw new IllegalArgumentException("quantity must be finite and 0 or more");
    }
  }
}
