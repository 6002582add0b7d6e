package jp.tenkai.datasets.tidy;

import java.util.Objects;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;

/**
 * What a tidy CSV says of itself in the lines above its table.
 *
 * <pre>
 * # tenkai-tidy 1
 * # source: own-market-study
 * # licence: our own study, for internal use
 * # vintage: 2026-09-30
 * # terms: non-commercial
 * # attribution: Example Research Institute
 * # hs_revision: HS17
 * series,country,year,value
 * </pre>
 *
 * @param kind what the table holds, told by its first column
 * @param source whose figures they are, an id that begins with {@code own-}
 * @param licence under which terms, in the words of who wrote the file
 * @param terms whether they may be passed on; non-commercial unless the file says open
 * @param attribution whom to name; the source's id where the file does not say
 * @param vintage when the source said so
 * @param hsRevision of trade, the revision of the Harmonized System, such as HS17; empty where the
 *     file does not say
 */
public record TidyHeader(
    Kind kind,
    SourceId source,
    String licence,
    Terms terms,
    String attribution,
    Vintage vintage,
    String hsRevision) {
  /** What a row of the table is. */
  public enum Kind {
    /** A figure; the first column is {@code series}. */
    INDICATORS("series"),
    /** A flow of goods; the first column is {@code year}. */
    TRADE("year"),
    /** A statement about a country; the first column is {@code topic}. */
    FACTS("topic");

    private final String firstColumn;

    Kind(String firstColumn) {
      this.firstColumn = firstColumn;
    }

    /** The name of the first column of the table. */
    public String firstColumn() {
      return firstColumn;
    }
  }

  /** Whether figures may be passed on. */
  public enum Terms {
    OPEN,
    NON_COMMERCIAL
  }

  public TidyHeader {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(hsRevision, "hsRevision");
    if (!vintage.isStated()) {
      throw new IllegalArgumentException("a tidy CSV states its vintage");
    }
  }

  /**
   * Reads the lines above the table.
   *
   * @throws jp.tenkai.datasets.problem.UnusableInput with all that is wrong in them
   */
  public static TidyHeader read(InputFile file) {
    return TidyPreamble.read(file).header();
  }

  /** The file under the source and vintage that it states itself. */
  InputFile of(InputFile file) {
    return new InputFile(file.path(), file.member(), file.name(), source, vintage);
  }
}
