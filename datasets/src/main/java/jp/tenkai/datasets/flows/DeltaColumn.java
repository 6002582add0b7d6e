package jp.tenkai.datasets.flows;

import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A column of whole numbers as steps from one to the next: lines of a file are a step of one each,
 * values take as many bits as the largest of 32 needs. Packed like that they do not compress.
 */
final class DeltaColumn extends PartColumn {
  private static final int SLAB = 1 << 17;

  private final DeltaBinaryPackingValuesWriterForLong encoder =
      new DeltaBinaryPackingValuesWriterForLong(SLAB, SLAB, HeapByteBufferAllocator.getInstance());

  DeltaColumn(ColumnDescriptor descriptor) {
    super(descriptor, CompressionCodecName.UNCOMPRESSED);
  }

  /** Adds a page. */
  void add(long[] numbers, int count) throws IOException {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long number = numbers[i];
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
      encoder.writeLong(number);
    }
    Statistics<?> statistics = noStatistics();
    statistics.updateStats(least);
    statistics.updateStats(greatest);
    add(copy(encoder.getBytes()), count, statistics, Encoding.DELTA_BINARY_PACKED);
    encoder.reset();
  }
}
