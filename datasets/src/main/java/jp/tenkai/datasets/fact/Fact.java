package jp.tenkai.datasets.fact;

import java.util.Locale;
import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/**
 * One hand-collected statement.
 *
 * @param topic what kind of statement
 * @param country about which country
 * @param statement what is stated: ML3, or Affiliate Member
 * @param scope what it holds for: medicines, vaccines, medical devices; or the body, such as IMDRF
 * @param asOf when it held, in the words of who collected it
 * @param note what must be known beside it; may be empty
 * @param citation where it stands
 * @param sourceKind what kind of publication, in the collector's words; may be empty
 * @param file the file it stands in
 * @param row the line of the file, from 1
 */
public record Fact(
    Topic topic,
    CountryCode country,
    String statement,
    String scope,
    String asOf,
    String note,
    String citation,
    String sourceKind,
    String file,
    long row) {
  /** What a fact is about. */
  public enum Topic {
    /** WHO's maturity level of the regulator of medicines or vaccines; rarely of devices. */
    REGULATOR_MATURITY,
    /** Membership of a body that harmonises device regulation. */
    MEMBERSHIP
  }

  public Fact {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(file, "file");
    if (statement.isBlank() || citation.isBlank()) {
      throw new IllegalArgumentException("a fact needs a statement and a citation: " + country);
    }
  }

  /** Whether the collector did not mark the source as unofficial, to be verified. */
  public boolean isConfirmed() {
    return !sourceKind.toLowerCase(Locale.ROOT).contains("unofficial");
  }
}
