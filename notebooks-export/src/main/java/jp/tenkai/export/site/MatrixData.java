package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.NumberText;

/** The reasons behind each cell of the matrix, written out as a reader sees them. */
final class MatrixData {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int REASONS = 3;

  private final PageContext page;
  private final List<String> indicators = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private MatrixData(PageContext page) {
    this.page = page;
  }

  static String json(PageContext page) {
    return new MatrixData(page).write().toString();
  }

  private ObjectNode write() {
    Set<String> shown =
        Stream.of(page.desk().tables().ranked(), page.desk().tables().yardsticks())
            .flatMap(table -> table.stringColumn("country").asList().stream())
            .collect(Collectors.toSet());
    Map<String, List<TableRow>> components = components(shown);
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode cells = root.putObject("cells");
    TableRow.stream(page.desk().tables().opportunity())
        .filter(row -> shown.contains(row.text("country")))
        .forEach(row -> cell(cells.putObject(key(row)), row, components.get(key(row))));
    ArrayNode names = root.putArray("indicators");
    indicators.forEach(id -> names.add(page.indicator(id)));
    ObjectNode fields = root.putObject("fields");
    page.contents()
        .settings()
        .fields()
        .forEach((id, field) -> fields.put(id, page.in(field.name())));
    ObjectNode pillars = root.putObject("pillars");
    page.desk()
        .settings()
        .pillars()
        .forEach((id, pillar) -> pillars.put(id, page.in(pillar.name())));
    ObjectNode countries = root.putObject("countries");
    shown.stream().sorted().forEach(code -> countries.put(code, page.country(code)));
    texts(root.putObject("texts"));
    return root;
  }

  private void cell(ObjectNode cell, TableRow row, List<TableRow> components) {
    cell.put("reason", row.text("reason_" + page.language().tag()));
    cell.put("class", row.text("class"));
    cell.put("score", page.numbers().score(row.real("score")));
    cell.put("inCountry", RankingTable.whole(row.whole("rank_in_country")));
    cell.put("inField", RankingTable.whole(row.whole("rank_in_field")));
    cell.put("attractiveness", page.numbers().score(row.real("attractiveness")));
    cell.put("feasibility", page.numbers().score(row.real("feasibility")));
    boolean untraded = !page.contents().settings().field(row.text("field")).noTrade().isEmpty();
    ArrayNode pillars = cell.putArray("pillars");
    for (String pillar : page.desk().settings().pillars().keySet()) {
      pillars.add(figure(page.numbers().score(row.real(pillar)), untraded));
    }
    double imports = row.real("imports_kusd");
    double japan = row.real("japan_imports_kusd");
    cell.put("imports", figure(page.numbers().dollarsFromThousands(imports), untraded));
    cell.put("japan", figure(page.numbers().dollarsFromThousands(japan), untraded));
    cell.put("share", figure(page.share(imports, japan), untraded));
    cell.put("coverage", page.numbers().percent(row.real("coverage")));
    ArrayNode reasons = cell.putArray("reasons");
    if (components != null) {
      components.sort(
          Comparator.comparingDouble((TableRow part) -> -part.real("versus_median"))
              .thenComparing(part -> part.text("indicator")));
      components.stream()
          .filter(part -> part.real("versus_median") > 0)
          .limit(REASONS)
          .forEach(part -> reason(reasons, part));
      List<TableRow> below =
          components.stream().filter(part -> part.real("versus_median") < 0).toList();
      for (int i = below.size() - 1; i >= Math.max(0, below.size() - REASONS); i--) {
        reason(reasons, below.get(i));
      }
    }
  }

  /** A gap in words; where customs trade doesn't apply to the field, it isn't a gap in the data. */
  private String figure(String text, boolean untraded) {
    if (!text.equals(NumberText.MISSING)) {
      return text;
    }
    return page.say(untraded ? "site.not_applicable" : "site.nodata");
  }

  private void reason(ArrayNode reasons, TableRow part) {
    String id = part.text("indicator");
    int place = places.computeIfAbsent(id, added -> indicators.size());
    if (place == indicators.size()) {
      indicators.add(id);
    }
    OptionalLong year = part.whole("year");
    ArrayNode reason = reasons.addArray();
    reason.add(place).add(page.numbers().points(part.real("versus_median")));
    reason.add(page.numbers().figure(part.real("raw")));
    reason.add(page.in(page.contents().settings().indicator(id).unit()));
    reason.add(year.isPresent() ? Long.toString(year.getAsLong()) : "");
    reason.add(part.text("status"));
    reason.add(page.pillar(part.text("pillar")));
  }

  private Map<String, List<TableRow>> components(Set<String> shown) {
    Map<String, List<TableRow>> parts = new HashMap<>();
    TableRow.stream(page.desk().tables().components())
        .filter(row -> !row.text("field").isEmpty() && !Double.isNaN(row.real("versus_median")))
        .filter(row -> shown.contains(row.text("country")))
        .forEach(row -> parts.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row));
    return parts;
  }

  private void texts(ObjectNode texts) {
    for (String name :
        List.of(
            "pillars",
            "trade",
            "reasons",
            "score",
            "in_country",
            "in_field",
            "imports",
            "japan",
            "share",
            "coverage",
            "indicator",
            "points",
            "value",
            "year",
            "imputed",
            "country_page",
            "field_page")) {
      texts.put(name, page.say("site.cell." + name));
    }
    texts.put("attractiveness", page.say("page.axis.attractiveness"));
    texts.put("feasibility", page.say("page.axis.feasibility"));
    texts.put(
        "title", page.say("site.cell.title", Map.of("country", "{country}", "field", "{field}")));
  }

  private static String key(TableRow row) {
    return MatrixPage.key(row.text("country"), row.text("field"));
  }
}
