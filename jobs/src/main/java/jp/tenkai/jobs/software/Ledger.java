package jp.tenkai.jobs.software;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenkai.export.release.Sha256;

/**
 * Every piece of software that Tenkai consists of or runs with. It follows from the source and
 * conf/software.yaml alone: two machines write the same ledger. Which Java a machine really runs is
 * said by {@code tenkai software}.
 *
 * @param pieces by kind and name
 */
public record Ledger(List<Piece> pieces) {
  /** Where the launcher puts libraries. */
  public static final String LIBRARY_PLACE = "jobs/target/lib";

  public Ledger {
    pieces =
        pieces.stream()
            .sorted(Comparator.comparing(Piece::kind).thenComparing(Piece::name))
            .toList();
  }

  /**
   * The ledger.
   *
   * @param version of Tenkai
   * @param conf what is known of support; empty where nobody says
   */
  public static Ledger of(String version, List<Library> libraries, Optional<SoftwareConf> conf) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        new Piece(
            PieceKind.OWN,
            "Tenkai",
            version,
            "jobs/target",
            "",
            Optional.empty(),
            "",
            Optional.empty()));
    for (Library library : libraries) {
      pieces.add(
          new Piece(
              PieceKind.LIBRARY,
              library.name(),
              library.version(),
              LIBRARY_PLACE,
              library.licence(),
              conf.flatMap(c -> c.of(library.coordinates())).map(LibraryPolicy::support),
              library.sha256(),
              Optional.of(library)));
    }
    conf.ifPresent(
        c ->
            c.others()
                .forEach(
                    other ->
                        pieces.add(
                            new Piece(
                                other.kind(),
                                other.name(),
                                other.version(),
                                other.place(),
                                other.licence(),
                                Optional.of(other.support()),
                                other.resource().isEmpty() ? "" : sha256(other.resource()),
                                Optional.empty()))));
    return new Ledger(pieces);
  }

  private static String sha256(String resource) {
    try (InputStream bytes = Ledger.class.getResourceAsStream("/" + resource)) {
      if (bytes == null) {
        throw new IllegalArgumentException("no resource " + resource + " on the class path");
      }
      return Sha256.of(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
