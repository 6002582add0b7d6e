package jp.tenkai.export.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a signature turned out to be.
 *
 * @param signer whose it is; empty when the bytes are no signature
 * @param time when it says it was made; empty inside a PDF
 * @param flaws why it is not accepted; none when it is
 */
public record Checked(Optional<Signer> signer, Optional<Instant> time, List<Flaw> flaws) {
  public Checked {
    flaws = List.copyOf(flaws);
  }

  /** Of what bears no signature. */
  public static Checked unsigned() {
    return not(Flaw.Kind.NO_SIGNATURE, "a signature", "none");
  }

  static Checked not(Flaw.Kind kind, String expected, String found) {
    return new Checked(
        Optional.empty(), Optional.empty(), List.of(new Flaw(kind, expected, found)));
  }
}
