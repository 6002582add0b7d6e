package jp.tenkai.datasets.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows as text, in the layout of BACI: thousand dollars and tonnes with three decimals. */
final class FlowText {
  /** No row is longer. */
  private static final int LONGEST = 64;

  private static final int DECIMALS = 3;
  private static final int MOST_DIGITS = 20;
  private static final byte[] NO_QUANTITY = "NA\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] digits = new byte[MOST_DIGITS];
  private byte[] bytes = new byte[1 << 16];
  private int size;

  void add(byte[] pair, byte[] product, long dollars, long kilograms) {
    if (bytes.length - size < LONGEST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    add(pair);
    add(product);
    thousandths(dollars);
    bytes[size++] = ',';
    thousandths(kilograms);
    bytes[size++] = '\n';
  }

  void add(byte[] pair, byte[] product, long dollars) {
    if (bytes.length - size < LONGEST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    add(pair);
    add(product);
    thousandths(dollars);
    bytes[size++] = ',';
    add(NO_QUANTITY);
  }

  private void add(byte[] text) {
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  private void thousandths(long number) {
    long left = number;
    int at = MOST_DIGITS;
    for (int i = 0; i < DECIMALS || left > 0 || i == DECIMALS; i++) {
      if (i == DECIMALS) {
        digits[--at] = '.';
      }
      digits[--at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    System.arraycopy(digits, at, bytes, size, MOST_DIGITS - at);
    size += MOST_DIGITS - at;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
