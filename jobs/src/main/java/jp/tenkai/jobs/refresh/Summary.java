package jp.tenkai.jobs.refresh;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationTree;
import jp.tenkai.jobs.configuration.RobustnessConf;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.terminal.TextTable;
import tech.tablesaw.api.Table;

/** The result on the terminal, read from the release's own ranking table. */
public final class Summary {
  private static final int SHOWN = 10;
  private static final int WIDEST = 64;

  private final Configuration configuration;
  private final ReleaseSettings settings;
  private final Catalogue catalogue;
  private final Language language;
  private final NumberText numbers;

  /**
   * A summary in one language.
   *
   * @param configuration the configuration that the release was made under
   */
  public Summary(Configuration configuration, Language language) {
    this.configuration = configuration;
    this.settings = ReleaseSettings.of(ConfigurationTree.of(configuration));
    this.language = language;
    this.catalogue = Catalogue.of(language);
    this.numbers = NumberText.of(language);
  }

  /** Prints the ten best of each strategy with reasons, and the yardsticks' best fields. */
  public void print(Table ranking, PrintStream out) {
    for (StrategyConf strategy : configuration.strategies().values()) {
      print(strategy, ranking, out);
    }
    out.println();
    configuration.strategies().values().stream()
        .map(StrategyConf::robustness)
        .map(r -> Map.of("interval", interval(r), "draws", numbers.count(r.draws())))
        .distinct()
        .forEach(values -> out.println(catalogue.text("cli.legend", values)));
  }

  /** Prints how many findings of the audit are good, uncertain and bad. */
  public void printAudit(Table audit, PrintStream out) {
    for (StrategyConf strategy : configuration.strategies().values()) {
      List<TableRow> rows =
          TableRow.stream(audit)
              .filter(row -> row.text("strategy").equals(strategy.id().id()))
              .toList();
      out.println(
          catalogue.text(
              "cli.audit",
              Map.of(
                  "name", in(settings.strategy(strategy.id().id()).name()),
                  "good", count(rows, "good"),
                  "uncertain", count(rows, "uncertain"),
                  "bad", count(rows, "bad"))));
    }
  }

  private static long count(List<TableRow> rows, String verdict) {
    return rows.stream().filter(row -> row.text("verdict").equals(verdict)).count();
  }

  private String interval(RobustnessConf robustness) {
    return numbers.percent(robustness.interval());
  }

  private void print(StrategyConf conf, Table ranking, PrintStream out) {
    String strategy = conf.id().id();
    List<TableRow> rows =
        TableRow.stream(ranking).filter(r -> r.text("strategy").equals(strategy)).toList();
    List<TableRow> ranked =
        rows.stream()
            .filter(r -> r.whole("rank").isPresent())
            .sorted((a, b) -> Long.compare(rank(a), rank(b)))
            .toList();
    long candidates = rows.stream().filter(r -> !r.text("standing").equals("yardstick")).count();
    out.println();
    out.println(
        catalogue.text(
            "cli.summary.title",
            Map.of(
                "name", in(settings.strategy(strategy).name()),
                "ranked", ranked.size(),
                "candidates", candidates)));
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                " " + catalogue.text("cli.summary.rank"),
                " " + interval(conf.robustness()),
                catalogue.text("cli.summary.country"),
                catalogue.text("cli.summary.class"),
                " " + catalogue.text("cli.summary.score"),
                catalogue.text("cli.summary.fields")));
    List<TableRow> shown = new ArrayList<>(ranked.subList(0, Math.min(SHOWN, ranked.size())));
    List<TableRow> yardsticks =
        rows.stream().filter(r -> r.text("standing").equals("yardstick")).toList();
    shown.addAll(yardsticks);
    shown.forEach(row -> table.add(cells(row)));
    List<String> lines = table.lines();
    out.println("  " + lines.get(0));
    for (int i = 0; i < shown.size(); i++) {
      out.println("  " + lines.get(i + 1));
      String reasons = reasons(shown.get(i));
      if (!reasons.isEmpty()) {
        out.println("        " + reasons);
      }
    }
  }

  private static long rank(TableRow row) {
    return row.whole("rank").orElseThrow();
  }

  private List<String> cells(TableRow row) {
    boolean ranked = row.whole("rank").isPresent();
    String mark = row.text(language == Language.JA ? "mark_ja" : "mark_en");
    String name = row.text(language == Language.JA ? "name_ja" : "name_en");
    return List.of(
        ranked ? Long.toString(rank(row)) : "–",
        ranked
            ? row.whole("rank_low").orElseThrow() + "–" + row.whole("rank_high").orElseThrow()
            : catalogue.text("cli.summary.yardstick"),
        mark.isEmpty() || !ranked ? name : name + " *",
        row.text("class"),
        numbers.score(row.real("score")),
        List.of("field_1", "field_2", "field_3").stream()
            .map(row::text)
            .filter(id -> !id.isEmpty())
            .map(id -> in(settings.field(id).brief()))
            .collect(Collectors.joining(language == Language.JA ? "、" : ", ")));
  }

  private String reasons(TableRow row) {
    return String.join(
        "   ",
        List.of("strong_1", "strong_2", "weak_1", "weak_2").stream()
            .filter(column -> !row.text(column).isEmpty())
            .map(
                column ->
                    numbers.points(row.real(column + "_points"))
                        + " "
                        + in(settings.indicator(row.text(column)).name()))
            .toList());
  }

  private String in(Bilingual words) {
    return words.in(language);
  }
}
