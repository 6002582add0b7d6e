package jp.tenkai.jobs.ingest;

import java.util.List;
import java.util.stream.Stream;

/** The columns by which tables are told. */
final class HeaderMarks {
  static final List<Mark> ALL =
      Stream.of(IndicatorMarks.ALL, TradeMarks.ALL, SurveyMarks.ALL, UnreadMarks.ALL)
          .flatMap(List::stream)
          .toList();

  private HeaderMarks() {}
}
