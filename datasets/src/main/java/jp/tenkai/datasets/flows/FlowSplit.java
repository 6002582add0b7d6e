package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one task reads: whole lines, by where they begin.
 *
 * @param number its place among the splits of the file, from 0
 * @param from the first byte
 * @param to behind the last byte; {@link Long#MAX_VALUE} for all that follows
 */
record FlowSplit(int number, long from, long to) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * How long a split is: the same on any machine, so that the same file gives the same parts. Some
   * 1.5 million flows.
   */
  static final long BYTES = 48L << 20;

  /**
   * The splits of a plain file, whose borders are moved to the next line.
   *
   * @param bytes how long a split is at least, from 1
   */
  static List<FlowSplit> of(Path file, long begin, long bytes) throws IOException {
    List<FlowSplit> splits = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long from = begin;
      while (from < size) {
        long to = size - from <= bytes ? size : lineBegin(channel, from + bytes);
        splits.add(new FlowSplit(splits.size(), from, to));
        from = to;
      }
    }
    return splits;
  }

  private static long lineBegin(FileChannel channel, long near) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 12);
    long at = near - 1;
    while (true) {
      bytes.clear();
      int n = channel.read(bytes, at);
      if (n < 0) {
        return channel.size();
      }
      for (int i = 0; i < n; i++) {
        if (bytes.get(i) == '\n') {
          return at + i + 1;
        }
      }
      at += n;
    }
  }
}
