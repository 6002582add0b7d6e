package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.settings.Weighted;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;

/** The sheets about what goes in and how it was tested: indicators, backtest, audit, sources. */
final class InputSheets {

  private final Book book;
  private final Headers headers;

  InputSheets(Book book) {
    this.book = book;
    this.headers = new Headers(book, Wording.BOTH);
  }

  /** An indicator of a pillar: its weight among its siblings, and in the whole score. */
  private record Part(
      PillarSettings pillar, Weighted weighted, IndicatorSettings indicator, double share) {}

  void indicators(Sheet sheet) throws IOException {
    List<SheetColumn<Part>> columns = new ArrayList<>();
    columns.add(
        headers
            .<Part>text(
                "axis",
                Look.TEXT,
                part -> headers.line(book.strategy().axes().get(part.pillar().axis()).name()))
            .wide(26));
    columns.add(
        headers
            .<Part>text("pillar", Look.TEXT, part -> headers.line(part.pillar().name()))
            .wide(30));
    columns.add(
        headers
            .<Part>text("indicator_ja", Look.TEXT, part -> part.indicator().name().ja())
            .wide(30));
    columns.add(
        headers
            .<Part>text("indicator_en", Look.TEXT, part -> part.indicator().name().en())
            .wide(32));
    columns.add(
        headers
            .<Part>text(
                "unit", Look.TEXT, part -> headers.wording().header(part.indicator().unit()))
            .wide(24));
    columns.add(
        headers
            .<Part>number("weight_in_pillar", Look.FIGURE, part -> part.weighted().weight())
            .wide(11));
    columns.add(headers.<Part>number("weight_in_score", Look.FINE_SHARE, Part::share));
    columns.add(
        headers
            .<Part>text(
                "direction",
                Look.TEXT,
                part -> headers.words("workbook.direction", part.indicator().direction()))
            .wide(20));
    columns.add(headers.<Part>number("low", Look.FIGURE, part -> part.indicator().low()).wide(17));
    columns.add(
        headers.<Part>number("high", Look.FIGURE, part -> part.indicator().high()).wide(17));
    columns.add(
        headers
            .<Part>text(
                "scale",
                Look.CODE,
                part -> headers.words("workbook.scale", part.indicator().log() ? "log" : "linear"))
            .wide(17));
    columns.add(headers.number("max_age", Look.COUNT, (Part part) -> part.indicator().maxAge()));
    columns.add(headers.text("weight_reason", Look.SENTENCE, part -> part.weighted().reason()));
    columns.add(headers.text("reason", Look.SENTENCE, part -> part.indicator().reason()));
    columns.add(
        headers.text("scale_reason", Look.SENTENCE, part -> part.indicator().scaleReason()));
    new DataSheet<>(headers.title(Topic.INDICATORS), headers.note(Topic.INDICATORS), 4, columns)
        .write(sheet, parts());
  }

  private List<Part> parts() {
    StrategySettings strategy = book.strategy();
    List<Part> parts = new ArrayList<>();
    for (String axis : strategy.axes().keySet()) {
      for (String id : WeightCells.pillarIds(strategy, axis)) {
        PillarSettings pillar = strategy.pillars().get(id);
        for (Weighted weighted : pillar.indicators()) {
          IndicatorSettings indicator = book.contents().settings().indicator(weighted.indicator());
          parts.add(new Part(pillar, weighted, indicator, strategy.share(pillar, weighted)));
        }
      }
    }
    return parts;
  }

  void backtest(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.BACKTEST;
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.of(spec, "as_of"));
    columns.add(headers.of(spec, "outcome_ja").wide(30));
    columns.add(headers.of(spec, "outcome_en").wide(32));
    columns.addAll(headers.of(spec, "order_ja", "order_en", "countries"));
    for (String column : List.of("correlation", "low", "high")) {
      columns.add(
          SheetColumn.number(
              headers.wording().header(spec.column(column).label()),
              Look.CORRELATION,
              row -> row.real(column)));
    }
    columns.addAll(headers.of(spec, "level", "best"));
    columns.add(headers.of(spec, "hit_rate").drawn(Emphasis.SHARE_BAR));
    columns.addAll(headers.of(spec, "chance", "first_year", "last_year"));
    columns.add(headers.coded(spec, "verdict", "workbook.verdict").wide(20));
    columns.addAll(headers.of(spec, "reason_ja", "reason_en"));
    new DataSheet<>(headers.title(Topic.BACKTEST), headers.note(Topic.BACKTEST), 3, columns)
        .write(sheet, TableRow.stream(book.rows(spec)).toList());
  }

  /** What the audit did not find good, the worst first. */
  void audit(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.AUDIT;
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.coded(spec, "verdict", "workbook.audit").wide(20));
    columns.add(headers.text("subject", Look.TEXT, this::subject).wide(60));
    columns.add(headers.of(spec, "step").wide(24));
    columns.add(headers.of(spec, "detail_ja").wide(54));
    columns.add(headers.of(spec, "detail_en").wide(54));
    columns.addAll(headers.of(spec, "value", "count"));
    List<TableRow> rows =
        TableRow.stream(book.rows(spec))
            .filter(row -> !row.text("verdict").equals("good"))
            .sorted(
                Comparator.comparing((TableRow row) -> row.text("verdict"))
                    .thenComparing(row -> row.text("step"))
                    .thenComparing(row -> row.text("subject")))
            .toList();
    new DataSheet<>(headers.title(Topic.AUDIT), headers.note(Topic.AUDIT), 2, columns)
        .write(sheet, rows);
  }

  /** The names of what a verdict is about: one node of the index, or two held together. */
  private String subject(TableRow row) {
    return Stream.of(row.text("subject").split(" / ", -1))
        .map(this::node)
        .collect(Collectors.joining(" / "));
  }

  private String node(String code) {
    String id = code.substring(code.lastIndexOf('/') + 1);
    if (book.labels().indicators().containsKey(id)) {
      return headers.line(book.labels().indicator(id).name());
    }
    if (book.labels().pillars().containsKey(id)) {
      return headers.line(book.labels().pillar(id).name());
    }
    return book.strategy().axes().containsKey(id)
        ? headers.line(book.strategy().axes().get(id).name())
        : headers.words("workbook.subject", code);
  }

  void sources(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.SOURCES;
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.of(spec, "source").wide(16));
    columns.add(headers.of(spec, "name_ja").wide(28));
    columns.add(headers.of(spec, "name_en").wide(28));
    columns.add(headers.of(spec, "publisher").wide(22));
    columns.add(headers.of(spec, "licence").wide(26));
    columns.add(headers.coded(spec, "terms", "terms").wide(18));
    columns.add(headers.of(spec, "attribution").wide(36));
    columns.add(headers.of(spec, "vintage"));
    columns.add(headers.of(spec, "vintage_basis").wide(36));
    columns.add(headers.of(spec, "file").wide(40));
    columns.addAll(headers.of(spec, "read", "kept", "quarantined"));
    columns.add(headers.of(spec, "sha256").wide(34));
    new DataSheet<>(headers.title(Topic.SOURCES), headers.note(Topic.SOURCES), 2, columns)
        .write(sheet, TableRow.stream(book.contents().table(spec)).toList());
  }
}
