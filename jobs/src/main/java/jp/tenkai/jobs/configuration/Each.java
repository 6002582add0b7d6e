package jp.tenkai.jobs.configuration;

import java.util.List;

/** What stands for a placeholder of an address, one request for each. */
public sealed interface Each {
  /** These words. */
  record Listed(List<String> words) implements Each {
    public Listed {
      words = List.copyOf(words);
    }
  }

  /** Each series of the source that conf/indicators.yaml or conf/equivalents.yaml names. */
  record UsedSeries() implements Each {}

  /** Each year from this one to the last whole year. */
  record YearsFrom(int first) implements Each {}
}
