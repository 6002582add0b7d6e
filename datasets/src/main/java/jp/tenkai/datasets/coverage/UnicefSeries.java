package jp.tenkai.datasets.coverage;

import java.util.Map;

/**
 * The codes of UNICEF's series. What UNICEF's service calls {@code MNCH_ANC4} and {@code MNCH_SAB},
 * and its tables call by long names, is {@code ANC4} and {@code SBA} in conf/indicators.yaml: the
 * names of one figure must meet, whichever way it came. Every other series keeps UNICEF's code.
 */
final class UnicefSeries {
  static final String ANTENATAL = "ANC4";
  static final String SKILLED_BIRTHS = "SBA";

  private static final Map<String, String> OF_SERVICE =
      Map.of("MNCH_ANC4", ANTENATAL, "MNCH_SAB", SKILLED_BIRTHS);

  private UnicefSeries() {}

  /** The code for one of UNICEF's service. */
  static String code(String indicator) {
    return OF_SERVICE.getOrDefault(indicator, indicator);
  }
}
