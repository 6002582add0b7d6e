package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.sent.SentFile;
import jp.tenkai.datasets.sent.SentFile.Reach;
import jp.tenkai.datasets.trade.PlainFlows;

/**
 * A BACI file as the fast reader reads it, split by split, without Spark and Parquet; rows as in
 * {@link PlainFlows}.
 */
record FastRead(FlowCount count, List<String> kept, List<String> refused) {
  private static final long[] NONE = {};

  /** Reads a file whole. */
  static FastRead of(InputFile file) {
    return of(file, Long.MAX_VALUE);
  }

  /** Reads a file in splits of some bytes. */
  static FastRead of(InputFile file, long splitBytes) {
    try {
      return read(file, splitBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FastRead read(InputFile file, long splitBytes) throws IOException {
    CountryNumbers countries = new CountryNumbers(CountryRegister.standard());
    Gathering sink = new Gathering(countries.iso3());
    FlowHeader header = FlowHeader.of(file, CountryRegister.standard());
    List<FlowSplit> splits =
        splitBytes == Long.MAX_VALUE
            ? List.of(new FlowSplit(0, header.bytes(), Long.MAX_VALUE))
            : FlowSplit.of(file.path(), header.bytes(), splitBytes);
    FlowCount count = FlowCount.NONE;
    long line = header.lines() + 1;
    SplitReader reader =
        new SplitReader(
            file, new SentFile(file.path().toAbsolutePath().toString(), Reach.EVERYWHERE));
    for (FlowSplit split : splits) {
      long before = sink.kept.size();
      FlowParser parser = reader.read(new FlowWork(split, line), countries, sink, NONE);
      count = count.then(FlowCount.of(parser, sink.kept.size() - before, new TreeMap<>()));
      if (splits.size() > 1) {
        line += LineCount.of(file.path(), split.from(), split.to());
      }
    }
    return new FastRead(count, sink.kept, sink.refused);
  }

  private static final class Gathering implements FlowSink {
    private final List<String> iso3;
    private final List<String> kept = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    Gathering(List<String> iso3) {
      this.iso3 = iso3;
    }

    @Override
    public void take(FlowBlock block) {
      for (int i = 0; i < block.size; i++) {
        kept.add(
            PlainFlows.kept(
                block.year[i],
                iso3.get(block.exporter[i]),
                iso3.get(block.importer[i]),
                block.hs6[i],
                block.valueUsd[i],
                block.quantity[i],
                block.line[i]));
      }
    }

    @Override
    public void refuse(QuarantinedRow row) {
      refused.add(PlainFlows.text(row));
    }
  }
}
