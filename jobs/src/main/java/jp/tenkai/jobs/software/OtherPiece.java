package jp.tenkai.jobs.software;

import java.util.Objects;

/**
 * A piece of software that is no library.
 *
 * @param id its key in conf/software.yaml
 * @param place where it is
 * @param resource on the class path, whose digest is taken; empty where it is none
 */
public record OtherPiece(
    String id,
    String name,
    PieceKind kind,
    String version,
    String place,
    String licence,
    String resource,
    Support support) {
  public OtherPiece {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(resource, "resource");
    if (kind == PieceKind.LIBRARY || kind == PieceKind.OWN) {
      throw new IllegalArgumentException("kind: " + kind.word() + " is listed by itself");
    }
  }
}
