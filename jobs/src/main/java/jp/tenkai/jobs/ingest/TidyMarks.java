package jp.tenkai.jobs.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;

/** Tells the tables that people write for Tenkai, which say on top whose they are. */
final class TidyMarks {
  private static final String FIRST_LINE = "# tenkai-tidy";
  private static final Pattern STATEMENT = Pattern.compile("#\\s*([a-z_-]+)\\s*:\\s*(.*)");

  private TidyMarks() {}

  static Optional<Recognition> recognise(TableStart table) {
    if (!table.cell(0, 0).startsWith(FIRST_LINE)) {
      return Optional.empty();
    }
    SourceId source = Provenance.UNRECOGNISED;
    Vintage vintage = Vintage.UNSTATED;
    for (List<String> row : table.rows()) {
      String cell = row.get(0);
      if (!cell.startsWith("#")) {
        return Optional.of(kind(row, source, vintage));
      }
      Matcher statement = STATEMENT.matcher(cell);
      if (statement.matches() && statement.group(1).equals("source")) {
        source = source(statement.group(2).strip());
      } else if (statement.matches() && statement.group(1).equals("vintage")) {
        vintage = StatedDay.vintage(statement.group(2));
      }
    }
    return Optional.of(new Unknown(Reason.EMPTY_FILE, "a tidy table without a header"));
  }

  private static Recognition kind(List<String> header, SourceId source, Vintage vintage) {
    List<String> cells = header.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    if (cells.get(0).equals("series")) {
      return new Known(FileLayout.TIDY_INDICATORS_CSV, source, "", vintage);
    }
    if (cells.contains("exporter")) {
      return new Known(FileLayout.TIDY_TRADE_CSV, source, "", vintage);
    }
    if (cells.contains("topic")) {
      return new Known(FileLayout.TIDY_FACTS_CSV, source, "", vintage);
    }
    return new Unknown(
        Reason.UNKNOWN_LAYOUT, "a tidy table with other columns: " + String.join(", ", cells));
  }

  private static SourceId source(String id) {
    try {
      return new SourceId(id);
    } catch (IllegalArgumentException e) {
      return Provenance.UNRECOGNISED;
    }
  }
}
