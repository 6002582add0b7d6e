package jp.tenkai.jobs.software;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of the ledger of software.
 *
 * @param place where it is installed
 * @param licence empty for Tenkai itself
 * @param support empty where conf/software.yaml has no entry for it
 * @param sha256 empty where there is no one file of it
 * @param library of which it is the line; empty for other kinds
 */
public record Piece(
    PieceKind kind,
    String name,
    String version,
    String place,
    String licence,
    Optional<Support> support,
    String sha256,
    Optional<Library> library) {
  public Piece {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(sha256, "sha256");
  }
}
