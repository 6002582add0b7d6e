package jp.tenkai.export.country;

import static jp.tenkai.export.table.ReleaseTables.ATTRIBUTION;
import static jp.tenkai.export.table.ReleaseTables.COMPONENTS;
import static jp.tenkai.export.table.ReleaseTables.FACTS;
import static jp.tenkai.export.table.ReleaseTables.OPPORTUNITY;
import static jp.tenkai.export.table.ReleaseTables.RANKING;
import static jp.tenkai.export.table.ReleaseTables.SUPPLIERS;
import static jp.tenkai.export.table.ReleaseTables.SURVEY_FIGURES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.tenkai.export.country.CountryReport.Section;
import jp.tenkai.export.settings.MarkSettings;
import jp.tenkai.export.settings.ReleaseSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;

/** Puts the report of one country together, chapter by chapter, so that sources are numbered. */
final class ReportDraft {

  /** Indicators that are another one's figure with another direction, or one of each field. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of("rural-need", "physician-scarcity", "income-turning-point", "field-imports");

  /** Indicators that a release may lack as a whole and METI's reports have. */
  private static final Set<String> NAMED_WHEN_LACKING = Set.of("gdp", "gini");

  private static final int FIELD_SUPPLIERS = 3;
  private static final int SUPPLIERS_OF_ALL = 10;

  private final ReleaseSettings settings;
  private final Evidence evidence;
  private final Map<String, Integer> ranked;
  private final String country;
  private final References references = new References();
  private final FigureShelf shelf;

  ReportDraft(
      ReleaseSettings settings, Evidence evidence, Map<String, Integer> ranked, String country) {
    this.settings = settings;
    this.evidence = evidence;
    this.ranked = ranked;
    this.country = country;
    this.shelf = new FigureShelf(evidence, country, references);
  }

  CountryReport report(Bilingual name) {
    List<Standing> standings = standings();
    List<Section> sections = new ArrayList<>();
    for (Chapter chapter : Chapter.values()) {
      List<Block> blocks = blocks(chapter, standings);
      if (!blocks.isEmpty()) {
        sections.add(new Section(chapter, blocks));
      }
    }
    List<TableRow> comparisons = shelf.comparisons();
    return new CountryReport(
        country,
        name,
        comparisons.isEmpty() ? "" : comparisons.get(0).text("region"),
        comparisons.isEmpty() ? "" : comparisons.get(0).text("income_group"),
        shelf.peers(),
        standings,
        sections,
        references.inOrder());
  }

  /** Nothing of a strategy whose score did not move, or in a first release. */
  private List<Moved> moved(List<Standing> standings) {
    List<Moved> moved = new ArrayList<>();
    for (Standing standing : standings) {
      Map<String, Double> points = new TreeMap<>();
      String previous = "";
      for (TableRow row : evidence.rows(ATTRIBUTION, country, standing.strategy())) {
        previous = row.text("previous_release");
        if (!Double.isNaN(row.real("points"))) {
          points.merge(row.text("cause"), row.real("points"), Double::sum);
        }
      }
      if (!points.isEmpty()) {
        moved.add(new Moved(standing.strategy(), previous, points));
      }
    }
    return moved;
  }

  private List<Block> blocks(Chapter chapter, List<Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    switch (chapter) {
      case SUMMARY ->
          blocks.add(
              new Block.Lines(KeyLines.of(standings.get(0), fields(standings), shelf::figure)));
      case STANDING ->
          blocks.add(new Block.Standings(standings, reasons(standings), moved(standings)));
      case REGULATION -> blocks.add(new Block.Statements(statements()));
      case MARKET -> {
        figures(chapter, blocks);
        blocks.add(new Block.Fields(fields(standings)));
      }
      case COMPETITORS -> suppliers(blocks);
      case RELATIONS -> {
        blocks.add(new Block.Marks(marks()));
        blocks.add(new Block.Answers(answers()));
      }
      case JAPAN -> {
        blocks.add(fromJapan());
        figures(chapter, blocks);
      }
      case SOURCES -> blocks.add(new Block.Sources(references.inOrder()));
      case POPULATION, ECONOMY, BUSINESS, HEALTH, SPENDING, CAPACITY, SYSTEM, OTHER ->
          figures(chapter, blocks);
    }
    List<String> lacking = new ArrayList<>();
    for (String indicator : Outline.indicators(chapter)) {
      if (NAMED_WHEN_LACKING.contains(indicator) && !settings.indicators().containsKey(indicator)) {
        lacking.add(indicator);
      }
    }
    lacking.addAll(Outline.lacking(chapter));
    if (!lacking.isEmpty()) {
      blocks.add(new Block.Lacking(lacking));
    }
    return blocks;
  }

  private void figures(Chapter chapter, List<Block> blocks) {
    List<String> indicators =
        chapter == Chapter.OTHER ? otherIndicators() : Outline.indicators(chapter);
    List<Figure> figures =
        indicators.stream()
            .filter(indicator -> settings.indicators().containsKey(indicator))
            .map(shelf::figure)
            .toList();
    if (!figures.isEmpty()) {
      blocks.add(new Block.Figures(chapter, figures));
    }
  }

  private List<String> otherIndicators() {
    List<String> others = new ArrayList<>(settings.indicators().keySet());
    others.removeAll(SHOWN_ELSEWHERE);
    for (Chapter chapter : Chapter.values()) {
      others.removeAll(Outline.indicators(chapter));
    }
    return others;
  }

  private List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (StrategySettings strategy : settings.strategies().values()) {
      for (TableRow row : evidence.rows(RANKING, country, strategy.id())) {
        standings.add(Standing.of(row, strategy, evidence, ranked.getOrDefault(strategy.id(), 0)));
      }
    }
    return standings;
  }

  private List<Figure> reasons(List<Standing> standings) {
    return standings.stream()
        .flatMap(standing -> standing.reasons().stream())
        .map(Standing.Reason::indicator)
        .distinct()
        .map(shelf::figure)
        .toList();
  }

  private List<FieldMarket> fields(List<Standing> standings) {
    Map<String, List<TableRow>> rows = new LinkedHashMap<>();
    settings.fields().keySet().forEach(field -> rows.put(field, new ArrayList<>()));
    for (Standing standing : standings) {
      for (TableRow row : evidence.rows(OPPORTUNITY, country, standing.strategy())) {
        rows.computeIfAbsent(row.text("field"), field -> new ArrayList<>()).add(row);
      }
    }
    List<FieldMarket> fields = new ArrayList<>();
    rows.forEach((field, judged) -> fields.add(field(field, judged)));
    // The order of the first strategy; what it does not score stands last, in the release's order.
    fields.sort(Comparator.comparingInt(ReportDraft::place));
    return fields;
  }

  private static int place(FieldMarket field) {
    int rank = field.judgements().isEmpty() ? 0 : field.judgements().get(0).rank();
    return rank == 0 ? Integer.MAX_VALUE : rank;
  }

  private FieldMarket field(String field, List<TableRow> judged) {
    List<TableRow> suppliers = suppliers(field);
    List<FieldMarket.Judgement> judgements =
        judged.stream()
            .map(
                row ->
                    new FieldMarket.Judgement(
                        row.text("strategy"),
                        row.real("score"),
                        row.text("class"),
                        (int) row.whole("rank_in_country").orElse(0),
                        (int) row.whole("rank_in_country_low").orElse(0),
                        (int) row.whole("rank_in_country_high").orElse(0)))
            .toList();
    TableRow origin =
        evidence.rows(COMPONENTS, country).stream()
            .filter(row -> row.text("field").equals(field))
            .filter(row -> row.text("indicator").equals("field-imports"))
            .filter(row -> row.text("status").equals("observed"))
            .findFirst()
            .orElse(suppliers.isEmpty() ? null : suppliers.get(0));
    boolean known = !judged.isEmpty() && origin != null;
    Reference reference =
        !known
            ? null
            : origin.table().containsColumn("series")
                ? Reference.ofFigure(origin)
                : Reference.ofSupplier(origin);
    return new FieldMarket(
        field,
        judgements,
        known ? judged.get(0).real("imports_kusd") : Double.NaN,
        known ? judged.get(0).real("japan_imports_kusd") : Double.NaN,
        known ? (int) origin.whole("year").orElse(0) : 0,
        known ? references.number(reference) : 0,
        suppliers.stream().limit(FIELD_SUPPLIERS).map(Supplier::of).toList(),
        suppliers.isEmpty() ? 0 : references.number(Reference.ofSupplier(suppliers.get(0))));
  }

  private List<TableRow> suppliers(String field) {
    return evidence.rows(SUPPLIERS, country).stream()
        .filter(row -> row.text("field").equals(field))
        .sorted(Comparator.comparingLong(row -> row.whole("rank").orElse(Long.MAX_VALUE)))
        .toList();
  }

  private void suppliers(List<Block> blocks) {
    List<TableRow> rows = suppliers("");
    blocks.add(
        new Block.Suppliers(
            rows.stream().limit(SUPPLIERS_OF_ALL).map(Supplier::of).toList(),
            rows.isEmpty() ? 0 : references.number(Reference.ofSupplier(rows.get(0)))));
  }

  private Block fromJapan() {
    List<TableRow> rows =
        suppliers("").stream().filter(row -> row.text("supplier").equals("JPN")).toList();
    return new Block.FromJapan(
        rows.stream().map(Supplier::of).toList(),
        rows.isEmpty() ? 0 : references.number(Reference.ofSupplier(rows.get(0))));
  }

  private List<Statement> statements() {
    return evidence.rows(FACTS, country).stream()
        .sorted(Comparator.comparing((TableRow row) -> row.text("topic")).reversed())
        .map(
            row ->
                new Statement(
                    row.text("topic"),
                    row.text("statement"),
                    row.text("scope"),
                    row.text("as_of"),
                    row.text("citation_kind"),
                    references.number(Reference.ofStatement(row))))
        .toList();
  }

  private List<Answer> answers() {
    return evidence.rows(SURVEY_FIGURES, country).stream()
        .filter(row -> row.text("suppressed").isEmpty())
        .sorted(Comparator.comparingLong(row -> -row.whole("fiscal_year").orElse(0)))
        .map(
            row ->
                new Answer(
                    row.text("survey"),
                    (int) row.whole("fiscal_year").orElse(0),
                    new Bilingual(row.text("question_en"), row.text("question_ja")),
                    row.text("answer"),
                    row.text("unit"),
                    row.real("value"),
                    row.real("low"),
                    row.real("high"),
                    (int) row.whole("answers").orElse(0),
                    row.text("base"),
                    references.number(Reference.ofStatement(row))))
        .toList();
  }

  private List<MarkSettings> marks() {
    return settings.strategies().values().stream()
        .flatMap(strategy -> strategy.marks().stream())
        .filter(mark -> mark.country().equals(country))
        .distinct()
        .toList();
  }
}
