package jp.tenkai.datasets.flows;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The column of quantities: which are there, then those, packed. */
final class QuantityColumn extends PartColumn {
  private static final int LEVEL = 1;
  private static final int SLAB = 1 << 12;

  private final RunLengthBitPackingHybridEncoder present =
      new RunLengthBitPackingHybridEncoder(1, SLAB, SLAB, HeapByteBufferAllocator.getInstance());
  private final byte[] values = new byte[FlowBlock.ROWS * Double.BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);

  QuantityColumn(ColumnDescriptor descriptor) {
    super(descriptor, CompressionCodecName.ZSTD);
  }

  /**
   * Adds a page.
   *
   * @param tonnes NaN where there is none
   */
  void add(double[] tonnes, int count) throws IOException {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    buffer.clear();
    int nulls = 0;
    for (int i = 0; i < count; i++) {
      double tonne = tonnes[i];
      if (Double.isNaN(tonne)) {
        present.writeInt(0);
        nulls++;
      } else {
        present.writeInt(1);
        buffer.putDouble(tonne);
        least = Math.min(least, tonne);
        greatest = Math.max(greatest, tonne);
      }
    }
    BytesInput levels = present.toBytes();
    byte[] plain =
        copy(
            BytesInput.fromInt(Math.toIntExact(levels.size())),
            levels,
            BytesInput.from(values, 0, buffer.position()));
    present.reset();
    Statistics<?> statistics = noStatistics();
    if (nulls < count) {
      statistics.updateStats(least);
      statistics.updateStats(greatest);
    }
    statistics.incrementNumNulls(nulls);
    add(Zstd.compress(plain, LEVEL), plain.length, count, statistics, Encoding.PLAIN);
  }
}
