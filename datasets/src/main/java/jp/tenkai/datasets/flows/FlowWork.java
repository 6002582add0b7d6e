package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.sent.SentFile;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What there is to read of a file: a split and the number of its first line.
 *
 * @param firstLine from 1
 */
record FlowWork(FlowSplit split, long firstLine) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /**
   * The splits of a file in its order. What is packed can only be read from its beginning, so that
   * it is one split; of a plain file the lines of each split are counted first, on the cluster.
   *
   * @param splitBytes how long a split is
   */
  static List<FlowWork> of(
      JavaSparkContext context, InputFile file, SentFile sent, FlowHeader header, long splitBytes)
      throws IOException {
    if (!file.member().isEmpty() || isGzip(file.path())) {
      FlowSplit whole = new FlowSplit(0, header.bytes(), Long.MAX_VALUE);
      return List.of(new FlowWork(whole, header.lines() + 1));
    }
    List<FlowSplit> splits = FlowSplit.of(file.path(), header.bytes(), splitBytes);
    List<Long> lines = lines(context, sent, splits);
    List<FlowWork> work = new ArrayList<>();
    long line = header.lines() + 1;
    for (int i = 0; i < splits.size(); i++) {
      work.add(new FlowWork(splits.get(i), line));
      line += lines.get(i);
    }
    return work;
  }

  private static List<Long> lines(JavaSparkContext context, SentFile file, List<FlowSplit> splits) {
    if (splits.size() == 1) {
      return List.of(0L);
    }
    return context
        .parallelize(splits, splits.size())
        .map(split -> LineCount.of(file.path(), split.from(), split.to()))
        .collect();
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    }
  }
}
