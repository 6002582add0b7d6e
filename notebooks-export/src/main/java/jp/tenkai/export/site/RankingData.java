package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/**
 * The ranking for the script beside it: full precision for sorting and for the files it makes,
 * names in both languages for the search.
 */
final class RankingData {

  private static final JsonMapper MAPPER = new JsonMapper();

  private RankingData() {}

  static String json(PageContext page) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("file", "tenkai-" + page.contents().name() + "-" + page.desk().id());
    root.put("sheet", page.desk().id());
    ObjectNode texts = root.putObject("texts");
    texts.put("count", page.say("site.tools.count", Map.of("shown", "{shown}", "all", "{all}")));
    texts.put("sort", page.say("site.tools.sort", Map.of("column", "{column}")));
    ArrayNode columns = root.putArray("columns");
    List<Column> all = new ArrayList<>(columns(page));
    Map<String, String> regions = Regions.of(page);
    if (!regions.isEmpty()) {
      all.add(
          new Column(
              "region",
              page.say("site.tools.region"),
              (cells, row) -> cells.add(regions.getOrDefault(row.text("country"), ""))));
    }
    all.forEach(column -> columns.addObject().put("id", column.id()).put("title", column.title()));
    ObjectNode rows = root.putObject("rows");
    TableRow.stream(page.desk().tables().ranked())
        .forEach(
            row -> {
              ArrayNode cells = rows.putArray(row.text("country"));
              all.forEach(column -> column.value().write(cells, row));
            });
    return root.toString();
  }

  private static List<Column> columns(PageContext page) {
    return Stream.of(
            ranking(page, "rank", whole("rank")),
            ranking(page, "country", text("country")),
            ranking(page, "name_ja", text("name_ja")),
            ranking(page, "name_en", text("name_en")),
            ranking(page, "mark_" + page.language().tag(), text("mark_" + page.language().tag())),
            ranking(page, "rank_low", whole("rank_low")),
            ranking(page, "rank_high", whole("rank_high")),
            ranking(page, "class", text("class")),
            ranking(page, "score", real("score")),
            ranking(page, "attractiveness", real("attractiveness")),
            ranking(page, "feasibility", real("feasibility")),
            change(page, "places"),
            change(page, "points"),
            ranking(page, "field_1", field(page, "field_1")),
            ranking(page, "field_2", field(page, "field_2")),
            ranking(page, "field_3", field(page, "field_3")),
            ranking(page, "strong_1", indicator(page, "strong_1")),
            ranking(page, "strong_1_points", real("strong_1_points")),
            ranking(page, "strong_2", indicator(page, "strong_2")),
            ranking(page, "strong_2_points", real("strong_2_points")),
            ranking(page, "weak_1", indicator(page, "weak_1")),
            ranking(page, "weak_1_points", real("weak_1_points")),
            ranking(page, "weak_2", indicator(page, "weak_2")),
            ranking(page, "weak_2_points", real("weak_2_points")),
            ranking(page, "coverage", real("coverage")))
        .toList();
  }

  private static Column ranking(PageContext page, String id, Value value) {
    return new Column(id, page.in(ReleaseTables.RANKING.column(id).label()), value);
  }

  private static Column change(PageContext page, String id) {
    Value value =
        (cells, row) -> {
          TableRow change = page.desk().changes().get(row.text("country"));
          if (change == null) {
            cells.addNull();
          } else if (id.equals("places")) {
            add(cells, change.whole(id));
          } else {
            add(cells, change.real(id));
          }
        };
    return new Column(id, page.in(ReleaseTables.CHANGES.column(id).label()), value);
  }

  private static Value text(String column) {
    return (cells, row) -> cells.add(row.text(column));
  }

  private static Value whole(String column) {
    return (cells, row) -> add(cells, row.whole(column));
  }

  private static Value real(String column) {
    return (cells, row) -> add(cells, row.real(column));
  }

  private static Value field(PageContext page, String column) {
    return (cells, row) -> {
      String id = row.text(column);
      cells.add(id.isEmpty() ? "" : page.brief(id));
    };
  }

  private static Value indicator(PageContext page, String column) {
    return (cells, row) -> {
      String id = row.text(column);
      cells.add(id.isEmpty() ? "" : page.indicator(id));
    };
  }

  private static void add(ArrayNode cells, OptionalLong number) {
    if (number.isPresent()) {
      cells.add(number.getAsLong());
    } else {
      cells.addNull();
    }
  }

  private static void add(ArrayNode cells, double number) {
    if (Double.isFinite(number)) {
      cells.add(number);
    } else {
      cells.addNull();
    }
  }

  private record Column(String id, String title, Value value) {}

  /** Writes one cell of a row. */
  @FunctionalInterface
  private interface Value {
    void write(ArrayNode cells, TableRow row);
  }
}
