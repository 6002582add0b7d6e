package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.quarantine.QuarantinedRow;

/** Writes what a parser finds to the files of one split, and adds up the trade of each pair. */
final class PartSink implements FlowSink {
  private final FlowPart kept;
  private final RefusedPart refused;
  private final int countries;
  private final SortedMap<Integer, long[]> pairs = new TreeMap<>();
  private long flows;

  PartSink(FlowPart kept, RefusedPart refused, int countries) {
    this.kept = kept;
    this.refused = refused;
    this.countries = countries;
  }

  @Override
  public void take(FlowBlock block) throws IOException {
    kept.write(block);
    flows += block.size;
    int year = -1;
    long[] sums = new long[0];
    for (int i = 0; i < block.size; i++) {
      if (block.year[i] != year) {
        year = block.year[i];
        sums = pairs.computeIfAbsent(year, y -> new long[countries * countries]);
      }
      sums[block.exporter[i] * countries + block.importer[i]] += block.valueUsd[i];
    }
  }

  @Override
  public void refuse(QuarantinedRow row) throws IOException {
    refused.write(row);
  }

  long flows() {
    return flows;
  }

  SortedMap<Integer, long[]> pairs() {
    return pairs;
  }
}
