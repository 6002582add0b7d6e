package jp.tenkai.datasets.landing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;

/**
 * Whose a file is and how it came. Words from outside are cleaned on the way in: control characters
 * are replaced, keys in an address are hidden, and only the headers that say something about the
 * file are kept.
 *
 * @param source whose it is
 * @param address where it was fetched from; for an import, the file's name as it was handed over
 * @param name what lineage calls it; never used as a path
 * @param received when, in UTC, to the microsecond
 * @param headers what the service said about it, by name; see {@link ReceivedHeaders}
 * @param vintage when the source said so; unstated where nobody says
 * @param vintageBasis who states the vintage; empty where nobody does
 * @param licence of the source on that day, in words
 * @param way fetched or imported
 */
public record Provenance(
    SourceId source,
    String address,
    String name,
    Instant received,
    Map<String, String> headers,
    Vintage vintage,
    String vintageBasis,
    String licence,
    Way way) {
  /** The source of a file whose content nobody could place. */
  public static final SourceId UNRECOGNISED = new SourceId("unrecognised");

  public Provenance {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(way, "way");
    address = CleanWords.address(address);
    name = CleanWords.of(name);
    vintageBasis = CleanWords.of(vintageBasis);
    licence = CleanWords.of(licence);
    received = received.truncatedTo(ChronoUnit.MICROS);
    headers = ReceivedHeaders.kept(headers);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank, for " + address);
    }
    if (vintage.isStated() == vintageBasis.isEmpty()) {
      throw new IllegalArgumentException(
          "a vintage is stated by somebody: '" + vintage + "' by '" + vintageBasis + "'");
    }
  }
}
