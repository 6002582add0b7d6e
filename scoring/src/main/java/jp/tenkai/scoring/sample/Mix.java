package jp.tenkai.scoring.sample;

/**
 * A hash of 64 bits whose every output bit depends on every input bit; it turns the address of a
 * draw into the draw.
 *
 * <p>Source: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators", OOPSLA), with the constants of Stafford's variant 13.
 */
public final class Mix {

  /** The odd step between the counters of one stream: 2^64 divided by the golden ratio. */
  public static final long STEP = 0x9E3779B97F4A7C15L;

  private Mix() {}

  /** The mixed value; one to one, and 0 stays 0. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** A hash of the code's characters in their order. */
  public static long hash(String code) {
    long hash = 0;
    for (int i = 0; i < code.length(); i++) {
      hash = mix(hash + STEP + code.charAt(i));
    }
    return hash;
  }

  /** The upper 53 bits as a double in [0, 1). */
  public static double uniform(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** The upper 52 bits as a double in (0, 1), for functions with a pole at an end. */
  static double openUniform(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }
}
