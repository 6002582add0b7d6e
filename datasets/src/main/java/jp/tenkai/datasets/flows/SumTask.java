package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Reads successive splits of a BACI file into one table of sums and writes the refused rows of
 * each, on an executor.
 */
final class SumTask implements FlatMapFunction<Iterator<FlowWork>, FlowOutcome> {
  private static final long serialVersionUID = 1L;
  private static final long[] NONE = {};

  private final SplitReader reader;
  private final PartOut out;
  private final String prefix;

  SumTask(SplitReader reader, PartOut out, String prefix) {
    this.reader = reader;
    this.out = out;
    this.prefix = prefix;
  }

  /** Adds flows up as they come. */
  private static final class Adding implements FlowSink {
    private final SumTable table;
    private final RefusedPart refused;
    private long flows;

    Adding(SumTable table, RefusedPart refused) {
      this.table = table;
      this.refused = refused;
    }

    @Override
    public void take(FlowBlock block) {
      table.add(block);
      flows += block.size;
    }

    @Override
    public void refuse(QuarantinedRow row) throws IOException {
      refused.write(row);
    }
  }

  @Override
  public Iterator<FlowOutcome> call(Iterator<FlowWork> splits) throws IOException {
    CountryNumbers countries = new CountryNumbers(CountryRegister.standard());
    SumTable table = new SumTable(countries.iso3().size());
    FlowCount count = FlowCount.NONE;
    Path folder = out.begin();
    try {
      while (splits.hasNext()) {
        count = count.then(add(splits.next(), countries, table, folder));
      }
      return List.<FlowOutcome>of(new FlowOutcome.Added(count, table, out.end(folder))).iterator();
    } catch (UnusableInput e) {
      PartOut.drop(folder);
      return List.<FlowOutcome>of(new FlowOutcome.Failed(e.problems().get(0))).iterator();
    }
  }

  private FlowCount add(FlowWork work, CountryNumbers countries, SumTable table, Path folder)
      throws IOException {
    Path to = folder.resolve(FlowTask.refusedName(prefix, work.split().number()));
    try (RefusedPart refused = new RefusedPart(to, reader.source())) {
      Adding sink = new Adding(table, refused);
      FlowParser parser = reader.read(work, countries, sink, NONE);
      return FlowCount.of(parser, sink.flows, new TreeMap<>());
    }
  }
}
