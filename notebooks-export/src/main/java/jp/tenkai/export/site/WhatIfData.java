package jp.tenkai.export.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tenkai.export.settings.GateSettings;
import jp.tenkai.export.settings.MethodSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableRow;

/**
 * What the engine in the page starts from: the published settings, and of every country that the
 * strategy speaks of the pillar scores, the field scores and the figures of the gates, all at full
 * precision.
 */
final class WhatIfData {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final PageContext page;
  private final StrategySettings settings;
  private final PillarCoverage coverage;
  private final Map<String, Map<String, Double>> figures = new LinkedHashMap<>();

  WhatIfData(PageContext page) {
    this.page = page;
    this.settings = page.desk().settings();
    this.coverage = new PillarCoverage(page.desk());
    for (GateSettings gate : settings.gates()) {
      figures.put(gate.id(), GateFigures.of(page.contents(), page.desk(), gate.indicator()));
    }
  }

  /** Whether the release holds the figures that a gate looks at. */
  boolean isKnown(GateSettings gate) {
    return !figures.get(gate.id()).isEmpty();
  }

  /** Whether it holds those of every gate, so that who is out can be told for any limit. */
  boolean allKnown() {
    return settings.gates().stream().allMatch(this::isKnown);
  }

  ObjectNode json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("strategy", settings.id()).put("release", page.contents().name().toString());
    MethodSettings.Means means = settings.method().means();
    root.putObject("means").put("axis", means.axis()).put("overall", means.overall());
    ArrayNode axes = root.putArray("axes");
    settings
        .axes()
        .forEach((id, axis) -> axes.addObject().put("id", id).put("weight", axis.weight()));
    ArrayNode pillars = root.putArray("pillars");
    settings
        .pillars()
        .forEach(
            (id, pillar) ->
                pillars
                    .addObject()
                    .put("id", id)
                    .put("axis", pillar.axis())
                    .put("weight", pillar.weight()));
    ArrayNode gates = root.putArray("gates");
    for (GateSettings gate : settings.gates()) {
      gates
          .addObject()
          .put("id", gate.id())
          .put("bound", gate.atLeast() != null ? "at_least" : "at_most")
          .put("limit", gate.limit())
          .put("known", isKnown(gate));
    }
    root.put("coverage", settings.coverage().country());
    ObjectNode classes = root.putObject("classes");
    settings.classes().forEach(classes::put);
    ArrayNode fields = root.putArray("fields");
    page.contents().settings().fields().keySet().forEach(fields::add);
    countries(root.putArray("countries"));
    return root;
  }

  private void countries(ArrayNode countries) {
    Map<String, TableRow> opportunity = MatrixPage.cells(page);
    Stream.of(
            page.desk().tables().ranked(),
            page.desk().tables().yardsticks(),
            page.desk().tables().unranked())
        .flatMap(TableRow::stream)
        .forEach(row -> country(countries.addObject(), row, opportunity));
  }

  private void country(ObjectNode country, TableRow row, Map<String, TableRow> opportunity) {
    String code = row.text("country");
    String standing = row.text("standing");
    country.put("code", code).put("name", page.country(row)).put("standing", standing);
    OptionalLong rank = row.whole("rank");
    if (rank.isPresent()) {
      country.put("rank", rank.getAsLong());
    } else {
      country.putNull("rank");
    }
    number(country, "score", row.real("score"));
    ArrayNode pillars = country.putArray("pillars");
    settings.pillars().keySet().forEach(pillar -> add(pillars, row.real(pillar)));
    number(country, "coverage", row.real("coverage"));
    if (coverage.explains(code, row.real("coverage"))) {
      ArrayNode observed = country.putArray("observed");
      ArrayNode applicable = country.putArray("applicable");
      for (String pillar : settings.pillars().keySet()) {
        PillarCoverage.Part part = coverage.of(code, pillar);
        observed.add(part.observed());
        applicable.add(part.applicable());
      }
    }
    ArrayNode gates = country.putArray("gates");
    figures.values().forEach(figure -> add(gates, figure.getOrDefault(code, Double.NaN)));
    // A gate whose figures the release doesn't hold can't be asked again.
    country.put("locked", standing.equals("unranked") && !allKnown());
    ArrayNode fields = country.putArray("fields");
    for (String field : page.contents().settings().fields().keySet()) {
      TableRow cell = opportunity.get(MatrixPage.key(code, field));
      add(fields, cell == null ? Double.NaN : cell.real("score"));
    }
  }

  private static void number(ObjectNode object, String key, double value) {
    if (Double.isFinite(value)) {
      object.put(key, value);
    } else {
      object.putNull(key);
    }
  }

  private static void add(ArrayNode array, double value) {
    if (Double.isFinite(value)) {
      array.add(value);
    } else {
      array.addNull();
    }
  }

  /** The words that the page needs while it computes. */
  ObjectNode texts() {
    ObjectNode texts = MAPPER.createObjectNode();
    Map<String, List<String>> templates = new HashMap<>();
    templates.put("moved", List.of("weights", "spearman", "moved", "top"));
    templates.put("moved_fields", List.of("spearman", "moved", "top"));
    templates.put("counted", List.of("ranked", "out"));
    templates.put("up", List.of("places"));
    templates.put("down", List.of("places"));
    templates.put("out_gate", List.of("gate"));
    templates.put("setting", List.of("setting"));
    templates.put("share", List.of("share"));
    templates.put("change", List.of("name", "value", "published"));
    for (String name :
        List.of(
            "published",
            "far",
            "same",
            "new",
            "out_coverage",
            "out_score",
            "out_locked",
            "copied",
            "copy_by_hand",
            "not_published",
            "mode_fields",
            "off",
            "separator",
            "moved",
            "counted",
            "up",
            "down",
            "out_gate",
            "setting",
            "share",
            "change",
            "moved_fields")) {
      Map<String, String> values = new HashMap<>();
      templates.getOrDefault(name, List.of()).forEach(key -> values.put(key, "{" + key + "}"));
      texts.put(name, page.say("site.what_if.say_" + name, values));
    }
    ArrayNode columns = texts.putArray("columns");
    WhatIfPage.COLUMNS.forEach(column -> columns.add(page.say("site.what_if.column_" + column)));
    return texts;
  }
}
