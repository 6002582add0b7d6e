package jp.tenkai.jobs.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.configuration.SourceConf;
import org.apache.spark.sql.Row;

/** The rows of one file, by table of the store, ready to be written. */
final class FileRows {
  private final Map<DataTable, List<Row>> rows = new EnumMap<>(DataTable.class);
  private final Set<String> series = new TreeSet<>();

  private FileRows() {}

  /**
   * Turns what was read into rows.
   *
   * @param units the unit of each configured series; others have the one that their file says
   */
  static FileRows of(FileRead read, InputFile file, SourceConf source, Map<Series, String> units) {
    FileRows all = new FileRows();
    String vintage = read.intake().vintage().date();
    if (read instanceof FileRead.Figures figures) {
      all.put(
          DataTable.OBSERVATIONS,
          figures.intake(),
          o ->
              StoreRows.of(
                  o,
                  figures
                      .units()
                      .getOrDefault(o.series().code(), units.getOrDefault(o.series(), "")),
                  source));
      figures.intake().kept().stream()
          .map(Observation::series)
          .distinct()
          .forEach(s -> all.series.add(s.code()));
    } else if (read instanceof FileRead.Groups groups) {
      all.put(
          DataTable.COUNTRY_GROUPS,
          groups.intake(),
          group -> StoreRows.of(group, file.name(), 0, source));
    } else if (read instanceof FileRead.Totals totals) {
      String revision = BaciName.of(file.name()).revision().orElse("");
      all.put(
          DataTable.PAIR_TOTALS,
          totals.intake(),
          total -> StoreRows.of(total, revision, vintage, source));
    } else if (read instanceof FileRead.Surveys surveys) {
      all.put(
          DataTable.SURVEY_FIGURES,
          surveys.intake(),
          figure -> StoreRows.of(figure, vintage, source));
    } else if (read instanceof FileRead.Facts facts) {
      all.put(DataTable.FACTS, facts.intake(), fact -> StoreRows.of(fact, vintage, source));
    }
    all.trade(read, vintage, source);
    if (read instanceof FileRead.Responses responses) {
      all.rows.put(
          DataTable.RESPONSES,
          responses.intake().kept().stream()
              .flatMap(r -> StoreRows.of(r, file.name(), vintage, source).stream())
              .toList());
    }
    if (!read.intake().quarantined().isEmpty()) {
      all.rows.put(
          DataTable.QUARANTINE,
          read.intake().quarantined().stream().map(row -> StoreRows.of(row, source)).toList());
    }
    return all;
  }

  private void trade(FileRead read, String vintage, SourceConf source) {
    if (read instanceof FileRead.Reports reports) {
      put(DataTable.TRADE_REPORTS, reports.intake(), r -> StoreRows.of(r, vintage, source));
    } else if (read instanceof FileRead.National national) {
      put(DataTable.NATIONAL_TRADE, national.intake(), t -> StoreRows.of(t, vintage, source));
    } else if (read instanceof FileRead.Tariff tariff) {
      put(DataTable.TARIFF_LINES, tariff.intake(), t -> StoreRows.of(t, vintage, source));
    } else if (read instanceof FileRead.Distances distances) {
      put(DataTable.DISTANCES, distances.intake(), d -> StoreRows.of(d, vintage, source));
    } else if (read instanceof FileRead.Flows flows) {
      put(DataTable.FLOWS, flows.intake(), f -> StoreRows.of(f, flows.revision(), vintage, source));
    }
  }

  private <T> void put(DataTable table, Intake<T> intake, Function<T, Row> form) {
    if (!intake.kept().isEmpty()) {
      rows.put(table, intake.kept().stream().map(form).toList());
    }
  }

  /**
   * Writes one Parquet file a table.
   *
   * @param prefix what the files' names begin with
   * @return the written files by table
   */
  Map<DataTable, List<String>> write(Path folder, String prefix) throws IOException {
    Map<DataTable, List<String>> parts = new EnumMap<>(DataTable.class);
    for (var table : rows.entrySet()) {
      String name = prefix + table.getKey().fileName();
      PartFile.write(table.getKey(), table.getValue(), folder.resolve(name));
      parts.put(table.getKey(), List.of(name));
    }
    return parts;
  }

  /** The series that figures were kept of. */
  List<String> series() {
    return List.copyOf(series);
  }
}
