package jp.tenkai.datasets.mirror;

import java.util.Comparator;
import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * Which flow: exporter x importer x commodity x year.
 *
 * @param scheme HS or SITC, whatever the revision; unstated; other classifications by their own
 *     name
 * @param commodity TOTAL, or digits
 */
public record MirrorKey(
    int year, String scheme, String commodity, CountryCode exporter, CountryCode importer)
    implements Comparable<MirrorKey> {
  private static final Comparator<MirrorKey> ORDER =
      Comparator.comparingInt(MirrorKey::year)
          .thenComparing(MirrorKey::scheme)
          .thenComparing(MirrorKey::commodity)
          .thenComparing(MirrorKey::exporter)
          .thenComparing(MirrorKey::importer);

  public MirrorKey {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(commodity, "commodity");
    if (exporter.equals(importer)) {
      throw new IllegalArgumentException("a flow has two sides, found " + exporter + " twice");
    }
  }

  /** The scheme of a classification as Comtrade writes it: H0 to H6 and HS, S1 to S4 and SS. */
  static String schemeOf(String classification) {
    if (classification.isEmpty()) {
      return "unstated";
    }
    return classification.matches("H[0-9S]")
        ? "HS"
        : classification.matches("S[0-9ST]") ? "SITC" : classification;
  }

  /** How many digits the commodity has; TOTAL for all goods together. */
  public String detail() {
    return commodity.equals("TOTAL") ? commodity : Integer.toString(commodity.length());
  }

  /** Flows that are estimated together: commodities of one scheme with equally many digits. */
  String level() {
    return scheme + " " + detail();
  }

  @Override
  public int compareTo(MirrorKey other) {
    return ORDER.compare(this, other);
  }
}
