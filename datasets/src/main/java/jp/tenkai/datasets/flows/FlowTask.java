package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.problem.UnusableInput;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Reads successive splits of a BACI file and writes the flows and the refused rows of each, on an
 * executor. All of them come to one count.
 */
final class FlowTask implements FlatMapFunction<Iterator<FlowWork>, FlowOutcome> {
  private static final long serialVersionUID = 1L;

  private final SplitReader reader;
  private final PartOut out;
  private final String prefix;
  private final long[] repeated;

  /**
   * @param repeated lines that are known to repeat an earlier flow, ascending
   */
  FlowTask(SplitReader reader, PartOut out, String prefix, long[] repeated) {
    this.reader = reader;
    this.out = out;
    this.prefix = prefix;
    this.repeated = repeated.clone();
  }

  /** The file of a split's flows. */
  static String keptName(String prefix, int split) {
    return prefix + "flows-" + split + ".parquet";
  }

  /** The file of a split's refused rows, which is there only where rows were refused. */
  static String refusedName(String prefix, int split) {
    return prefix + "quarantine-" + split + ".parquet";
  }

  @Override
  public Iterator<FlowOutcome> call(Iterator<FlowWork> splits) throws IOException {
    CountryNumbers countries = new CountryNumbers(CountryRegister.standard());
    FlowCount count = FlowCount.NONE;
    Path folder = out.begin();
    try {
      while (splits.hasNext()) {
        count = count.then(count(splits.next(), countries, folder));
      }
      return List.<FlowOutcome>of(new FlowOutcome.Counted(count, out.end(folder))).iterator();
    } catch (UnusableInput e) {
      PartOut.drop(folder);
      return List.<FlowOutcome>of(new FlowOutcome.Failed(e.problems().get(0))).iterator();
    }
  }

  private FlowCount count(FlowWork work, CountryNumbers countries, Path to) throws IOException {
    int split = work.split().number();
    try (var kept = new FlowPart(to.resolve(keptName(prefix, split)), countries.iso3());
        var refused = new RefusedPart(to.resolve(refusedName(prefix, split)), reader.source())) {
      PartSink sink = new PartSink(kept, refused, countries.iso3().size());
      FlowParser parser = reader.read(work, countries, sink, repeated);
      return FlowCount.of(parser, sink.flows(), sink.pairs());
    }
  }
}
