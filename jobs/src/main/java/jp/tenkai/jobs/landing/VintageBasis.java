package jp.tenkai.jobs.landing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.ingest.Recognition;
import jp.tenkai.jobs.ingest.Recognition.Known;

/** Who states the vintage of an imported file. */
public enum VintageBasis {
  /** The file's first lines. */
  IN_FILE("stated in the file"),
  /** The person who hands it over. */
  BY_HAND("stated by hand (--vintage)"),
  /** The publisher, in the file's name. */
  IN_NAME("stated in the file's name"),
  /** The service, by the date that it gives the file ({@code Last-Modified}). */
  BY_SERVICE("stated by the service (Last-Modified)"),
  /** A live service, whose answer is what it says on that day. */
  ON_THE_DAY("as the service gave it on that day"),
  /** Nobody so far; rows may still say. */
  NOBODY("");

  private final String words;

  VintageBasis(String words) {
    this.words = words;
  }

  /** As the landing records it. */
  public String words() {
    return words;
  }

  /** The basis that the landing recorded; by hand where it recorded other words. */
  public static VintageBasis recorded(Provenance provenance) {
    return Arrays.stream(values())
        .filter(basis -> basis.words.equals(provenance.vintageBasis()))
        .findFirst()
        .orElse(BY_HAND);
  }

  /** A vintage and who states it. */
  public record Stated(Vintage vintage, VintageBasis basis) {}

  static Stated of(Known known, String name, Vintage byHand) {
    if (known.vintage().isStated()) {
      return new Stated(known.vintage(), IN_FILE);
    }
    if (byHand.isStated()) {
      return new Stated(byHand, BY_HAND);
    }
    return known.source().id().equals("baci")
        ? BaciName.of(name)
            .release()
            .map(release -> new Stated(release, IN_NAME))
            .orElse(new Stated(Vintage.UNSTATED, NOBODY))
        : new Stated(Vintage.UNSTATED, NOBODY);
  }

  /**
   * The vintage of a fetched file: what it states itself, what the service says of it, otherwise
   * the day on which a live service gave it.
   *
   * @param lastModified as the service wrote it; empty where it wrote nothing
   */
  public static Stated fetched(
      Recognition recognition, String name, String lastModified, LocalDate day) {
    if (recognition instanceof Known known) {
      Stated stated = of(known, name, Vintage.UNSTATED);
      if (stated.basis() != NOBODY) {
        return stated;
      }
    } else if (BaciName.of(name).release().isPresent()) {
      return new Stated(BaciName.of(name).release().get(), IN_NAME);
    }
    try {
      LocalDate changed =
          ZonedDateTime.parse(
                  lastModified, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .withZoneSameInstant(ZoneOffset.UTC)
              .toLocalDate();
      return new Stated(new Vintage(changed.toString()), BY_SERVICE);
    } catch (DateTimeParseException e) {
      return new Stated(new Vintage(day.toString()), ON_THE_DAY);
    }
  }

  static Stated of(Vintage byHand) {
    return new Stated(byHand, byHand.isStated() ? BY_HAND : NOBODY);
  }
}
