package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.settings.GateSettings;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.MethodSettings;
import jp.tenkai.export.settings.RobustnessSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.NumberText;

/** The sheet of the method: every rule of the strategy with its value and the reason for it. */
final class MethodSheet {

  private final Book book;
  private final Headers headers;
  private final NumberText numbers;

  MethodSheet(Book book, Wording wording) {
    this.book = book;
    this.headers = new Headers(book, wording);
    this.numbers = NumberText.of(wording.language());
  }

  /** One rule: the step it belongs to, what it says, why. */
  private record Rule(String step, String what, String reason) {}

  void write(Sheet sheet) throws IOException {
    List<SheetColumn<Rule>> columns = new ArrayList<>();
    columns.add(headers.<Rule>text("step", Look.TEXT, Rule::step).wide(24));
    columns.add(headers.<Rule>text("rule", Look.SENTENCE, Rule::what).wide(64));
    columns.add(headers.<Rule>text("reason", Look.SENTENCE, Rule::reason).wide(80));
    new DataSheet<>(headers.title(Topic.METHOD), headers.note(Topic.METHOD), 1, columns)
        .write(sheet, rules());
  }

  private List<Rule> rules() {
    StrategySettings strategy = book.strategy();
    MethodSettings method = strategy.method();
    List<Rule> rules = new ArrayList<>();
    strategy
        .axes()
        .forEach(
            (id, axis) -> rules.add(weight("axis", axis.name(), axis.weight(), axis.reason())));
    strategy
        .pillars()
        .forEach(
            (id, pillar) ->
                rules.add(weight("pillar", pillar.name(), pillar.weight(), pillar.reason())));
    rules.add(
        rule(
            "normalise",
            Map.of(
                "method", words(method.normalise()),
                "low", numbers.figure(method.scale().low()),
                "high", numbers.figure(method.scale().high())),
            method.scale().reason()));
    rules.add(rule("treat", Map.of("method", words(method.treat())), ""));
    rules.add(
        rule(
            "impute",
            Map.of(
                "method", words(method.impute().method()),
                "group", words(method.impute().group()),
                "least", method.impute().atLeast()),
            method.impute().reason()));
    rules.add(
        rule(
            "means",
            Map.of(
                "pillar", words(method.means().pillar()),
                "axis", words(method.means().axis()),
                "overall", words(method.means().overall())),
            method.means().reason()));
    rules.add(
        rule(
            "coverage",
            Map.of(
                "country", numbers.percent(strategy.coverage().country()),
                "field", numbers.percent(strategy.coverage().field())),
            strategy.coverage().reason()));
    strategy.gates().forEach(gate -> rules.add(gate(gate)));
    strategy
        .classes()
        .forEach(
            (letter, bound) ->
                rules.add(
                    rule("class", Map.of("class", letter, "bound", numbers.score(bound)), "")));
    rules.add(robustness(strategy.robustness()));
    return rules;
  }

  private Rule weight(String level, Bilingual name, double weight, String reason) {
    return rule(
        level, Map.of("name", headers.line(name), "weight", numbers.figure(weight)), reason);
  }

  private Rule gate(GateSettings gate) {
    IndicatorSettings indicator = book.contents().settings().indicator(gate.indicator());
    return rule(
        gate.atLeast() == null ? "gate_most" : "gate_least",
        Map.of(
            "indicator", headers.line(indicator.name()),
            "limit", numbers.figure(gate.limit()),
            "unit", headers.line(indicator.unit())),
        gate.reason());
  }

  private Rule robustness(RobustnessSettings robustness) {
    return rule(
        "robustness",
        Map.of(
            "draws", numbers.count(robustness.draws()),
            "spread", numbers.percent(robustness.spread()),
            "measurement", numbers.percent(robustness.measurement()),
            "interval", numbers.percent(robustness.interval()),
            "top", numbers.count(robustness.top())),
        robustness.reason());
  }

  private Rule rule(String key, Map<String, ?> values, String reason) {
    return new Rule(
        headers.line(book.text("method." + key + ".step")),
        headers.line(book.text("method." + key, values)),
        reason);
  }

  private String words(String code) {
    return headers.words("workbook.code", code);
  }
}
