package jp.tenkai.jobs.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.jobs.terminal.TextTable;
import tech.tablesaw.api.Table;

/** Prints every indicator of one country's score, or of one field in it, down to file and row. */
public final class Explainer {
  private static final int WIDEST = 44;

  private final ReleaseReader release;
  private final JsonNode configuration;
  private final Language language;
  private final Catalogue catalogue;
  private final NumberText numbers;

  public Explainer(ReleaseReader release, Language language) {
    this.release = release;
    this.configuration = release.manifest().configuration();
    this.language = language;
    this.catalogue = Catalogue.of(language);
    this.numbers = NumberText.of(language);
  }

  /**
   * Prints the explanation.
   *
   * @param field the field's id; empty for the country's own index
   * @throws UnusableInput when the release knows no such strategy, country or field
   */
  public void print(String strategy, String country, String field, PrintStream out)
      throws IOException {
    known("strategies", strategy);
    if (!field.isEmpty()) {
      known("fields", field);
    }
    Table components = release.table(ReleaseTables.COMPONENTS);
    Table rows =
        components.where(
            components
                .stringColumn("strategy")
                .isEqualTo(strategy)
                .and(components.stringColumn("country").isEqualTo(country))
                .and(components.stringColumn("field").isEqualTo(field)));
    if (rows.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_IN_RELEASE,
          release.directory().getFileName() + "/" + strategy,
          0,
          country,
          components
              .where(components.stringColumn("strategy").isEqualTo(strategy))
              .stringColumn("country")
              .unique()
              .asList()
              .stream()
              .sorted()
              .collect(Collectors.joining(" ")));
    }
    head(strategy, country, field, out);
    Map<String, List<TableRow>> byPillar = new LinkedHashMap<>();
    JsonNode pillars = configuration.path("order").path(strategy + ".pillars");
    pillars.forEach(pillar -> byPillar.put(pillar.asText(), new ArrayList<>()));
    TableRow.stream(rows)
        .forEach(
            row -> byPillar.computeIfAbsent(row.text("pillar"), p -> new ArrayList<>()).add(row));
    byPillar.forEach((pillar, listed) -> pillar(strategy, pillar, listed, out));
    double sum = TableRow.stream(rows).mapToDouble(r -> zero(r.real("contribution"))).sum();
    out.println();
    out.println(catalogue.text("cli.explain.sum", Map.of("sum", numbers.score(sum))));
    if (field.isEmpty()) {
      record(country, out);
    }
  }

  /** What is known of the country beside the indicators, and does not count in the score. */
  private void record(String country, PrintStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    TableRow.stream(release.table(ReleaseTables.FACTS))
        .filter(row -> row.text("country").equals(country))
        .map(
            row ->
                String.join(
                        ", ",
                        catalogue.text("cli.topic." + row.text("topic").replace('-', '_'))
                            + ": "
                            + row.text("statement"),
                        row.text("scope"),
                        row.text("as_of"))
                    + " — "
                    + row.text("citation"))
        .forEach(lines::add);
    TableRow.stream(release.table(ReleaseTables.SURVEY_FIGURES))
        .filter(row -> row.text("country").equals(country) && row.text("suppressed").isEmpty())
        .map(
            row ->
                row.text("survey")
                    + ": "
                    + (language == Language.JA && !row.text("question_ja").isEmpty()
                        ? row.text("question_ja")
                        : row.text("question_en"))
                    + (row.text("answer").isEmpty() ? "" : " / " + row.text("answer"))
                    + " = "
                    + numbers.figure(row.real("value"))
                    + " "
                    + row.text("unit")
                    + interval(row)
                    + " — "
                    + row.text("citation"))
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      out.println();
      out.println(catalogue.text("cli.explain.record"));
      lines.forEach(line -> out.println("  " + line));
    }
  }

  private String interval(TableRow row) {
    return Double.isNaN(row.real("low"))
        ? ""
        : " [" + numbers.figure(row.real("low")) + "–" + numbers.figure(row.real("high")) + "]";
  }

  private void head(String strategy, String country, String field, PrintStream out)
      throws IOException {
    boolean whole = field.isEmpty();
    Table table = release.table(whole ? ReleaseTables.RANKING : ReleaseTables.OPPORTUNITY);
    TableRow row =
        TableRow.stream(table)
            .filter(r -> r.text("strategy").equals(strategy))
            .filter(r -> r.text("country").equals(country))
            .filter(r -> whole || r.text("field").equals(field))
            .findFirst()
            .orElseThrow();
    String name = row.text(language == Language.JA ? "name_ja" : "name_en");
    String title = whole ? name : name + " / " + name("fields", field);
    out.println(
        catalogue.text(
            "cli.explain.title",
            Map.of(
                "title", title,
                "strategy", name("strategies", strategy),
                "score", numbers.score(row.real("score")),
                "class", row.text("class").isEmpty() ? "–" : row.text("class"),
                "rank", rank(row, whole ? "rank" : "rank_in_country"),
                "release", release.manifest().name().toString())));
    String reason = row.text(language == Language.JA ? "reason_ja" : "reason_en");
    if (!reason.isEmpty()) {
      out.println(reason);
    }
  }

  private static String rank(TableRow row, String column) {
    return row.whole(column).isPresent() ? Long.toString(row.whole(column).getAsLong()) : "–";
  }

  private void pillar(String strategy, String pillar, List<TableRow> rows, PrintStream out) {
    if (rows.isEmpty()) {
      return;
    }
    double sum = rows.stream().mapToDouble(r -> zero(r.real("contribution"))).sum();
    String name =
        configuration
            .path("strategies")
            .path(strategy)
            .path("pillars")
            .path(pillar)
            .path("name")
            .path(language.tag())
            .asText(catalogue.text("table.shown"));
    out.println();
    out.println(
        catalogue.text("cli.explain.pillar", Map.of("pillar", name, "sum", numbers.score(sum))));
    TextTable table =
        new TextTable(
            WIDEST,
            List.of(
                catalogue.text("cli.explain.indicator"),
                " " + catalogue.text("cli.explain.raw"),
                catalogue.text("cli.explain.unit"),
                " " + catalogue.text("cli.explain.year"),
                " " + catalogue.text("cli.explain.points"),
                " " + catalogue.text("cli.explain.weight"),
                " " + catalogue.text("cli.explain.contribution"),
                " " + catalogue.text("cli.explain.versus"),
                catalogue.text("cli.explain.status")));
    rows.forEach(row -> table.add(cells(row)));
    List<String> lines = table.lines();
    out.println("  " + lines.get(0));
    for (int i = 0; i < rows.size(); i++) {
      out.println("  " + lines.get(i + 1));
      String origin = origin(rows.get(i));
      if (!origin.isEmpty()) {
        out.println("      " + origin);
      }
    }
  }

  private List<String> cells(TableRow row) {
    String indicator = row.text("indicator");
    return List.of(
        name("indicators", indicator),
        numbers.figure(row.real("raw")),
        word("indicators", indicator, "unit"),
        row.whole("year").isPresent() ? Long.toString(row.whole("year").getAsLong()) : "–",
        numbers.score(row.real("normalised")),
        String.format(Locale.ROOT, "%.1f%%", 100 * zero(row.real("weight"))),
        numbers.score(row.real("contribution")),
        numbers.points(row.real("versus_median")),
        catalogue.text("cli.status." + row.text("status")) + " (" + row.text("rule") + ")");
  }

  private String origin(TableRow row) {
    if (row.text("file").isEmpty()) {
      return "";
    }
    String place =
        row.whole("row").isPresent()
            ? row.text("file") + ":" + row.whole("row").getAsLong()
            : row.text("file");
    return row.text("source")
        + " "
        + row.text("series")
        + " @ "
        + row.text("vintage")
        + " ["
        + row.text("licence")
        + (row.text("terms").equals("non-commercial")
            ? "; " + catalogue.text("cli.explain.non_commercial")
            : "")
        + "] "
        + place;
  }

  private static double zero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private String name(String kind, String id) {
    return word(kind, id, "name");
  }

  private String word(String kind, String id, String what) {
    return configuration.path(kind).path(id).path(what).path(language.tag()).asText(id);
  }

  private void known(String kind, String id) {
    JsonNode all = configuration.path(kind);
    if (!all.has(id)) {
      Iterable<String> names = all::fieldNames;
      throw new UnusableInput(
          ProblemCode.NOT_IN_RELEASE,
          release.directory().getFileName().toString(),
          0,
          id,
          StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(" ")));
    }
  }
}
