package jp.tenkai.datasets.customs;

/** What a national value is counted in. */
public enum Amount {
  THOUSAND_JPY,
  BILLION_JPY,
  MILLION_USD
}
