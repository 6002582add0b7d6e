package jp.tenkai.datasets.flows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A column of small whole numbers, or of words that go by such numbers, as places in a dictionary.
 * In the official order a country follows itself thousands of times, which is one run.
 */
final class CodedColumn extends PartColumn {
  private static final int NONE = -1;
  private static final int WIDEST = Integer.SIZE;
  private static final int SLAB = 1 << 16;

  private final IntFunction<byte[]> plain;
  private final RangeNote note;
  private final int[] places;
  private int[] words = new int[256];
  private int size;
  private final RunLengthBitPackingHybridEncoder[] encoders =
      new RunLengthBitPackingHybridEncoder[WIDEST];

  /** Notes the smallest and the greatest of a page. */
  interface RangeNote {
    void note(Statistics<?> statistics, int least, int greatest);
  }

  /**
   * @param below all numbers are 0 or more and below this
   * @param plain how a number is written in the dictionary
   */
  CodedColumn(ColumnDescriptor descriptor, int below, IntFunction<byte[]> plain, RangeNote note) {
    super(descriptor, CompressionCodecName.UNCOMPRESSED);
    this.plain = plain;
    this.note = note;
    this.places = new int[below];
    Arrays.fill(places, NONE);
  }

  /** Adds a page. */
  void add(int[] numbers, int count, int[] coded) throws IOException {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    int before = NONE;
    int place = NONE;
    for (int i = 0; i < count; i++) {
      int number = numbers[i];
      if (number != before) {
        place = places[number];
        if (place < 0) {
          place = enter(number);
        }
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
        before = number;
      }
      coded[i] = place;
    }
    int width = BytesUtils.getWidthFromMaxInt(size - 1);
    RunLengthBitPackingHybridEncoder encoder = encoder(width);
    for (int i = 0; i < count; i++) {
      encoder.writeInt(coded[i]);
    }
    byte[] page = copy(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
    encoder.reset();
    Statistics<?> statistics = noStatistics();
    note.note(statistics, least, greatest);
    add(page, count, statistics, Encoding.RLE_DICTIONARY);
  }

  private RunLengthBitPackingHybridEncoder encoder(int width) {
    if (encoders[width] == null) {
      encoders[width] =
          new RunLengthBitPackingHybridEncoder(
              width, SLAB, SLAB, HeapByteBufferAllocator.getInstance());
    }
    return encoders[width];
  }

  private int enter(int number) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size] = number;
    places[number] = size;
    return size++;
  }

  @Override
  DictionaryPage dictionary() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < size; i++) {
      bytes.writeBytes(plain.apply(words[i]));
    }
    return new DictionaryPage(BytesInput.from(bytes), size, Encoding.PLAIN);
  }

  @Override
  void reset() {
    for (int i = 0; i < size; i++) {
      places[words[i]] = NONE;
    }
    size = 0;
  }
}
