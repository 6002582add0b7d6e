package jp.tenkai.jobs.landing;

import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.ingest.Recognition.Known;

/** Who states the vintage of an imported file. */
enum VintageBasis {
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
