package jp.tenkai.export.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Any single flipped bit, in what was signed or in the signature, is refused: none is without. */
class FlippedBitPropertyTest {
  private static final byte[] CONTENT =
      "{ \"created\" : \"2026-10-01T00:00:00Z\", \"outputs\" : [ ] }\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] SIGNATURE = signature();

  @Property(tries = 300)
  void inWhatWasSigned(@ForAll @IntRange(max = 1 << 30) int bit) {
    assertRefused(SIGNATURE, flipped(CONTENT, bit % (8 * CONTENT.length)), bit);
  }

  @Property(tries = 1000)
  void inTheSignature(@ForAll @IntRange(max = 1 << 30) int bit) {
    assertRefused(flipped(SIGNATURE, bit % (8 * SIGNATURE.length)), CONTENT, bit);
  }

  /** One after the other; -Dtenkai.bit.step=1 for each bit there is. */
  @Property(tries = 1)
  void inEveryPartOfTheSignature() {
    int step = Integer.getInteger("tenkai.bit.step", 41);
    for (int bit = 0; bit < 8 * SIGNATURE.length; bit += step) {
      assertRefused(flipped(SIGNATURE, bit), CONTENT, bit);
    }
  }

  private static void assertRefused(byte[] signature, byte[] content, int bit) {
    assertThat(
            DetachedSignature.check(signature, content, TestAuthority.NOW, Trust.anyone()).flaws())
        .as("bit %s", bit)
        .isNotEmpty();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    return changed;
  }

  private static byte[] signature() {
    try {
      return DetachedSignature.sign(CONTENT, TestAuthority.sharedKey(), TestAuthority.NOW);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
