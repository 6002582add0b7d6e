package jp.tenkai.jobs.landing;

import java.util.Arrays;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.ingest.Recognition.Known;

/** Who states the vintage of an imported file. */
public enum VintageBasis {
  /** The file's first lines. */
  IN_FILE("stated in the file"),
  /** The person who hands it over. */
  BY_HAND("stated by hand (--vintage)"),
  /** The publisher, in the file's name. */
  IN_NAME("stated in the file's name"),
  /** Nobody so far; rows may still say. */
  NOBODY("");

  private final String words;

  VintageBasis(String words) {
    this.words = words;
  }

  /** As the landing records it. */
  String words() {
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
  record Stated(Vintage vintage, VintageBasis basis) {}

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

  static Stated of(Vintage byHand) {
    return new Stated(byHand, byHand.isStated() ? BY_HAND : NOBODY);
  }
}
